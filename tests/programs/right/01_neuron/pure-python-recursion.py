"""right: no NumPy at all, a recursion goes down to the numbers"""

import math


def each(f, z):
    try:
        return [each(f, v) for v in z]
    except TypeError:
        return f(float(z))


def logistic(v):
    if v < 0:
        return 1 - logistic(-v) if v > -30 else math.exp(v)
    return 1 / (1 + math.exp(-v))


def neuron(x, w, b):
    def dot(row, i):
        return 0.0 if i == len(w) else row[i] * w[i] + dot(row, i + 1)

    return tuple(dot(row, 0) + b for row in x)


def linear(z):
    return each(lambda v: v, z)


def linear_derivative(z):
    return each(lambda v: 1, z)


def sigmoid(z):
    return each(logistic, z)


def sigmoid_derivative(z):
    return each(lambda v: logistic(v) * logistic(-v), z)


def relu(z):
    return each(lambda v: v if v > 0 else 0.0, z)


def relu_derivative(z):
    return each(lambda v: 1 if v > 0 else 0, z)
