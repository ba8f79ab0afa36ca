# wrong: both gradients are rounded to four decimals "to look like the slides"

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return np.round((p - y) / (p * (1 - p)) / len(y), 4)


def sigmoid_cross_entropy_gradient(y, z):
    s = np.exp(-np.logaddexp(0, -z))
    return np.round((s - y) / len(y), 4)
