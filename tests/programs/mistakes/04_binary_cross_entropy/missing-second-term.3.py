# wrong: a loop that adds y * log(p) and forgets the negative class
import math


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for yi, pi in zip(y, y_hat):
        pi = min(max(pi, eps), 1 - eps)
        total += yi * math.log(pi)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = len(y)
    grad = []
    for yi, pi in zip(y, y_hat):
        pi = min(max(pi, eps), 1 - eps)
        grad.append((pi - yi) / (pi * (1 - pi)) / n)
    return grad


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


def sigmoid_cross_entropy_gradient(y, z):
    n = len(y)
    return [(sigmoid(zi) - yi) / n for yi, zi in zip(y, z)]
