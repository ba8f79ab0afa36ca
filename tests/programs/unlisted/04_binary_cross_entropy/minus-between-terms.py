# wrong: a minus between the two terms of the loss
from math import exp, log


def binary_cross_entropy(y, y_hat, eps=1e-12):
    loss = 0.0
    for a, p in zip(y, y_hat):
        p = max(eps, min(1 - eps, p))
        loss -= a * log(p) - (1 - a) * log(1 - p)
    return loss / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    result = []
    for a, p in zip(y, y_hat):
        p = max(eps, min(1 - eps, p))
        result.append((p - a) / (p * (1 - p)) / len(y))
    return result


def sigmoid_cross_entropy_gradient(y, z):
    result = []
    for a, x in zip(y, z):
        e = exp(-abs(x))
        result.append(((1 if x >= 0 else e) / (1 + e) - a) / len(y))
    return result
