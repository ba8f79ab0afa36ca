"""wrong: eps is added in the loss and in the denominator of the gradient (loops)"""

import math


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for a, p in zip(y, y_hat):
        total += a * math.log(p + eps)
        total += (1 - a) * math.log(1 - p + eps)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for a, p in zip(y, y_hat):
        grad.append((p - a) / (p * (1 - p) + eps) / len(y))
    return grad


def sigmoid_cross_entropy_gradient(y, z):
    grad = []
    for a, x in zip(y, z):
        if x >= 0:
            p = 1 / (1 + math.exp(-x))
        else:
            e = math.exp(x)
            p = e / (e + 1)
        grad.append((p - a) / len(y))
    return grad
