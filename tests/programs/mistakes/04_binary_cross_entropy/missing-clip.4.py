# wrong: pure Python gradient without a clip (ZeroDivisionError at 0 and 1)
import math


def _clipped(values, eps):
    return [min(max(v, eps), 1 - eps) for v in values]


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for a, p in zip(y, _clipped(y_hat, eps)):
        total += a * math.log(p) + (1 - a) * math.log(1 - p)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = len(y)
    return [((1 - a) / (1 - p) - a / p) / n for a, p in zip(y.tolist(), y_hat.tolist())]


def sigmoid_cross_entropy_gradient(y, z):
    n = len(y)
    return [(0.5 + 0.5 * math.tanh(x / 2) - a) / n for a, x in zip(y, z)]
