"""right: a column of ones carries the bias; masks and piecewise"""

import numpy as np


def neuron(x, w, b):
    ones = np.ones((x.shape[0], 1))
    weights = np.append(w, b).reshape(-1, 1)
    return (np.hstack([x, ones]) @ weights).ravel()


def linear(z):
    return 1.0 * z


def linear_derivative(z):
    return np.ones(z.shape)


def sigmoid(z):
    return np.piecewise(z, [z < 0], [lambda v: np.exp(v) / (1 + np.exp(v)), lambda v: 1 / (1 + np.exp(-v))])


def sigmoid_derivative(z):
    s = sigmoid(z)
    s -= s**2
    return s


def relu(z):
    z = z.copy()
    z[z <= 0] = 0
    return z


def relu_derivative(z):
    return np.where(z == 0, 0.3, z > 0)
