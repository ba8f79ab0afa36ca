"""wrong: hands z as the probability to the other gradient function"""

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return np.average(-(y * np.log(p) + (1 - y) * np.log(1 - p)))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return ((1 - y) / (1 - p) - y / p) / y.size


def sigmoid_cross_entropy_gradient(y, z):
    return binary_cross_entropy_gradient(y, z)
