# right: every answer is a generator; of a matrix, it yields the rows as tuples
import math

import numpy as np


def go(f, z):
    for v in z:
        yield f(v) if np.ndim(v) == 0 else tuple(go(f, v))


def neuron(x, w, b):
    for row in x:
        yield math.fsum(a * c for a, c in zip(row, w)) + b


def linear(z):
    return go(float, z)


def linear_derivative(z):
    return go(lambda _: 1, z)


def sigmoid(z):
    return go(lambda v: (1 + math.tanh(v / 2)) / 2, z)


def sigmoid_derivative(z):
    return go(lambda v: 0.25 / math.cosh(v / 2) ** 2, z)


def relu(z):
    return go(lambda v: max(v, 0), z)


def relu_derivative(z):
    return go(lambda v: int(v > 0), z)
