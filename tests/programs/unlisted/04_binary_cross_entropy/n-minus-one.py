# wrong: len(y) - 1 in the loss
import math


def safe(p, eps):
    return min(max(p, eps), 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    n = 0
    for i in range(len(y)):
        p = safe(y_hat[i], eps)
        total += y[i] * math.log(p) + (1 - y[i]) * math.log(1 - p)
        n = i  # the last index
    return -total / n


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    gradient = []
    for i in range(len(y)):
        p = safe(y_hat[i], eps)
        gradient.append((p - y[i]) / (p * (1 - p)) / len(y))
    return gradient


def sigmoid_cross_entropy_gradient(y, z):
    return [(0.5 + 0.5 * math.tanh(z[i] / 2) - y[i]) / len(y) for i in range(len(y))]
