# wrong: the sign of the second part of the gradient: -y/p - (1 - y)/(1 - p)

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return np.mean(-y * np.log(p) - (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (-y / p - (1 - y) / (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    e = np.exp(-np.abs(z))
    return (np.where(z >= 0, 1.0, e) / (1 + e) - y) / len(y)
