# wrong: the comprehensions go through vectors, a matrix makes them fail
import math

import numpy as np


def neuron(x, w, b):
    n = x.shape[0]
    z = np.zeros(n)
    for i in range(n):
        z[i] = np.sum(x[i] * w) + b
    return z


def linear(z):
    return np.array(z)


def linear_derivative(z):
    out = np.empty(z.shape)
    out[...] = 1
    return out


def sigmoid(z):
    return np.array([1 / (1 + math.exp(-v)) if v > -700 else 0.0 for v in z])


def sigmoid_derivative(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu(z):
    return [max(0, v) for v in z]


def relu_derivative(z):
    out = np.zeros(z.shape)
    out[z > 0] = 1
    return out
