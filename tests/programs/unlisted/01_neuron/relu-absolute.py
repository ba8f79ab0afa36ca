# wrong: abs(z) in place of max(0, z)
import numpy as np


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return np.abs(z)


def relu_derivative(z):
    return z > 0
