# wrong: z(1 - z) in a loop over indices; المشتقة تُحسب من الخرج
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


def sigmoid_derivative(out):
    grad = np.zeros(out.shape)
    for i in np.ndindex(out.shape):
        grad[i] = out[i] * (1 - out[i])
    return grad


def relu(z):
    out = np.zeros(z.shape)
    for i in np.ndindex(z.shape):
        if z[i] > 0:
            out[i] = z[i]
    return out


def relu_derivative(z):
    out = np.zeros(z.shape)
    out[z > 0] = 1
    return out
