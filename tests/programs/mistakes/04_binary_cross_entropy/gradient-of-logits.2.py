# wrong: clips, and then forgets to divide by p (1 - p)

import math


def clipped(p, eps):
    return min(max(p, eps), 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0
    for a, b in zip(y, y_hat):
        p = clipped(b, eps)
        total += a * math.log(p) + (1 - a) * math.log(1 - p)
    return -1 / len(y) * total


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grads = []
    for a, b in zip(y, y_hat):
        p = clipped(b, eps)
        grads.append((p - a) / len(y))
    return grads


def sigmoid_cross_entropy_gradient(y, z):
    grads = []
    for a, b in zip(y, z):
        b = max(-300.0, min(300.0, b))
        grads.append((1 / (1 + math.exp(-b)) - a) / len(y))
    return grads
