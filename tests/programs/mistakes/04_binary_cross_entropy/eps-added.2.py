# wrong: the gradient adds eps to both denominators instead of clipping

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = y.shape[0]
    return (-y / (y_hat + eps) + (1 - y) / (1 - y_hat + eps)) / n


def sigmoid_cross_entropy_gradient(y, z):
    n = y.shape[0]
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return (s - y) / n
