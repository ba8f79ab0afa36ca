"""wrong: np.where picks the right half, but both halves are computed and one overflows"""

import numpy as np


def neuron(x, w, b):
    return np.dot(x, w) + b


def linear(z):
    return 1.0 * z


def linear_derivative(z):
    return np.ones(z.shape)


def sigmoid(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


def sigmoid_derivative(z):
    return sigmoid(z) * (1 - sigmoid(z))


def relu(z):
    return np.where(z > 0, z, 0)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
