"""wrong: a class keeps the bias and forgets it in the call"""

import numpy as np


class Neuron:
    def __init__(self, w, b):
        self.w = w
        self.b = b

    def __call__(self, x):
        return (x * self.w).sum(axis=-1)


def neuron(x, w, b):
    return Neuron(w, b)(x)


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
