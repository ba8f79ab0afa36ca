# wrong: math.exp(-z) raises OverflowError for a very negative z

import math


def sigmoid(z):
    return 1.0 / (1.0 + math.exp(-z))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for a, p in zip(y, y_hat):
        p = min(max(p, eps), 1.0 - eps)
        total += a * math.log(p) + (1.0 - a) * math.log(1.0 - p)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for a, p in zip(y, y_hat):
        p = min(max(p, eps), 1.0 - eps)
        grad.append((p - a) / (p * (1.0 - p)) / len(y))
    return grad


def sigmoid_cross_entropy_gradient(y, z):
    return [(sigmoid(x) - a) / len(y) for a, x in zip(y, z)]
