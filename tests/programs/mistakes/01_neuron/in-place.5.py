# wrong: linear_derivative fills z itself with ones
import numpy as np


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    z.fill(1.0)
    return z


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return z * (z > 0)


def relu_derivative(z):
    return z > 0
