"""wrong: every activation begins with float(z)"""

import math


def neuron(x, w, b):
    return (x * w).sum(axis=1) + b


def linear(z):
    return float(z)


def linear_derivative(z):
    float(z)
    return 1.0


def sigmoid(z):
    v = float(z)
    return 1 / (1 + math.exp(-v)) if v > 0 else math.exp(v) / (1 + math.exp(v))


def sigmoid_derivative(z):
    s = sigmoid(z)
    return s * (1 - s)


def relu(z):
    v = float(z)
    return v if v > 0 else 0.0


def relu_derivative(z):
    v = float(z)
    return 1.0 if v > 0 else 0.0
