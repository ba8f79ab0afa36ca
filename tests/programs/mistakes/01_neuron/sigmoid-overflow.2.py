# wrong: exp(z)/(1 + exp(z)) is inf/inf at z = 1000
import numpy as np


def neuron(x, w, b):
    return np.einsum("nd,d->n", x, w) + b


def linear(z):
    return z.copy()


def linear_derivative(z):
    return np.full(z.shape, 1.0)


def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


def sigmoid_derivative(z):
    a = sigmoid(z)
    return a * (1 - a)


def relu(z):
    return z * (z > 0)


def relu_derivative(z):
    return z > 0
