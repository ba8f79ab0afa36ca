"""wrong: y goes with log(1 - p) and 1 - y with log(p)"""

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(1 - p) + (1 - y) * np.log(p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return ((1 - y) / (1 - p) - y / p) / y.size


def sigmoid_cross_entropy_gradient(y, z):
    s = 0.5 * (1 + np.tanh(0.5 * z))
    return (s - y) / y.size
