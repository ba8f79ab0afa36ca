# wrong: sigmoid_derivative computes into its argument
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
    z[:] = sigmoid(z)
    z *= 1 - z
    return z


def relu(z):
    return np.maximum(0, z)


def relu_derivative(z):
    return (z > 0).astype(float)
