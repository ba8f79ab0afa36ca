# wrong: negative numbers are multiplied by 0.01, in the caller's array
import numpy as np


def neuron(x, w, b):
    return x @ w + b


def linear(z):
    return z


def linear_derivative(z):
    return np.ones_like(z)


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def sigmoid_derivative(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu(z):
    z[z < 0] *= 0.01
    return z


def relu_derivative(z):
    return (z > 0).astype(float)
