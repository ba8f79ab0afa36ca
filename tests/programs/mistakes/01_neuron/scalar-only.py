# wrong: sigmoid is written with if and math.exp, for one number
import math

import numpy as np


def neuron(x, w, b):
    return x @ w + b


def linear(z):
    return z


def linear_derivative(z):
    return np.ones_like(z)


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


def sigmoid_derivative(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu(z):
    return np.maximum(0, z)


def relu_derivative(z):
    return (z > 0).astype(float)
