# wrong: (p - y) / p * (1 - p): without brackets the (1 - p) multiplies
import math


def clip(p, eps):
    return min(max(p, eps), 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for a, p in zip(y, y_hat):
        p = clip(p, eps)
        total += a * math.log(p) + (1 - a) * math.log(1 - p)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    gradient = []
    for a, p in zip(y, y_hat):
        p = clip(p, eps)
        gradient.append((p - a) / p * (1 - p) / len(y))
    return gradient


def sigmoid_cross_entropy_gradient(y, z):
    gradient = []
    for a, x in zip(y, z):
        s = 0.5 * (1 + math.tanh(x / 2))
        gradient.append((s - a) / len(y))
    return gradient
