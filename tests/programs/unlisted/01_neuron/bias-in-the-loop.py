# wrong: b is added once for every feature
import math

import numpy as np


def each(f, z):
    """f of every number in z, rows stay rows"""
    if z.ndim == 1:
        return [f(v) for v in z]
    return [each(f, row) for row in z]


def neuron(x, w, b):
    out = []
    for row in x:
        total = 0
        for j in range(len(w)):
            total += row[j] * w[j] + b
        out.append(total)
    return out


def linear(z):
    return each(lambda v: v, z)


def linear_derivative(z):
    return each(lambda v: 1, z)


def sigmoid(z):
    def one(v):
        if v >= 0:
            return 1 / (1 + math.exp(-v))
        e = math.exp(v)
        return e / (1 + e)

    return each(one, z)


def sigmoid_derivative(z):
    s = np.array(sigmoid(z))
    return s - s * s


def relu(z):
    return each(lambda v: v if v > 0 else 0.0, z)


def relu_derivative(z):
    return each(lambda v: 1 if v > 0 else 0, z)
