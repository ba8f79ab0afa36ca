# wrong: the loop subtracts y from the logit itself
from math import log


def binary_cross_entropy(y, y_hat, eps=1e-12):
    s = 0.0
    for yi, pi in zip(y, y_hat):
        pi = max(eps, min(pi, 1 - eps))
        s += yi * log(pi) + (1 - yi) * log(1 - pi)
    return -s / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    result = []
    for yi, pi in zip(y, y_hat):
        pi = max(eps, min(pi, 1 - eps))
        result.append((pi - yi) / (pi * (1 - pi) * len(y)))
    return result


def sigmoid_cross_entropy_gradient(y, z):
    result = []
    for yi, zi in zip(y, z):
        result.append((zi - yi) / len(y))
    return result
