# wrong: tanh(z) in place of the sigmoid
import math


def _between(p, eps):
    return eps if p < eps else 1 - eps if p > 1 - eps else p


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for a, b in zip(y, y_hat):
        p = _between(b, eps)
        total += -a * math.log(p) - (1 - a) * math.log(1 - p)
    return total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    result = []
    for a, b in zip(y, y_hat):
        p = _between(b, eps)
        result.append((p - a) / (p * (1 - p) * len(y)))
    return result


def sigmoid_cross_entropy_gradient(y, z):
    return [(math.tanh(x) - a) / len(y) for a, x in zip(y, z)]
