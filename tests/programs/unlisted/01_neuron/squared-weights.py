# wrong: the weights are squared before the sum
import numpy as np


def neuron(x, w, b):
    return np.einsum("nd,d,d->n", x, w, w) + b


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
    return z * (z > 0)


def relu_derivative(z):
    return z > 0
