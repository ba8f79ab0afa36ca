# right: the plain formula, with its overflow silenced
import numpy as np


def neuron(x, w, b):
    return x @ w + b


def linear(z):
    return z


def linear_derivative(z):
    return np.ones_like(z)


def sigmoid(z):
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))


def sigmoid_derivative(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu(z):
    return np.maximum(0, z)


def relu_derivative(z):
    return np.greater_equal(z, 0)
