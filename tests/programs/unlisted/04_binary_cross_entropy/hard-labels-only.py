# wrong: if yi == 1 ... else ..., which is right for 0 and 1 but not for soft labels
import math

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    losses = []
    for yi, pi in zip(y, y_hat):
        pi = min(max(pi, eps), 1 - eps)
        if yi == 1:
            losses.append(-math.log(pi))
        else:
            losses.append(-math.log(1 - pi))
    return np.mean(losses)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    return (np.exp(-np.logaddexp(0, -z)) - y) / len(y)
