# wrong: the derivative is a forward difference with a step of 0.1
import numpy as np


def neuron(x, w, b):
    return np.dot(x, w) + b


def linear(z):
    return 1.0 * z


def linear_derivative(z):
    return np.ones(z.shape)


def sigmoid(z):
    z = np.clip(z, -500, 500)
    return 1.0 / (1.0 + np.exp(-z))


def sigmoid_derivative(z):
    h = 0.1
    return (sigmoid(z + h) - sigmoid(z)) / h


def relu(z):
    return np.where(z > 0, z, 0)


def relu_derivative(z):
    return np.where(z > 0, 1, 0)
