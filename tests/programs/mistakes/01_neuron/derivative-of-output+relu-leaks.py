"""wrong: z(1 - z) in one function, 0.01 z in another"""

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
    out = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] < -700:
            out[i] = 0
        else:
            out[i] = 1 / (1 + math.exp(-z[i]))
    return out


def sigmoid_derivative(z):
    return z * (1 - z)


def relu(z):
    return np.where(z < 0, 0.01 * z, z)


def relu_derivative(z):
    out = np.zeros(z.shape)
    out[z > 0] = 1
    return out
