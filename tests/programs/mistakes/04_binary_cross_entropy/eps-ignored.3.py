"""wrong: a module constant EPSILON is used in both functions instead of eps"""

import numpy as np

EPSILON = 1e-12


def _probability(y_hat):
    return np.clip(y_hat, EPSILON, 1 - EPSILON)


def binary_cross_entropy(y, y_hat, eps=EPSILON):
    p = _probability(y_hat)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=EPSILON):
    p = _probability(y_hat)
    return (p - y) / (p * (1 - p)) / y.size


def sigmoid_cross_entropy_gradient(y, z):
    return (np.exp(-np.logaddexp(0, -z)) - y) / y.size
