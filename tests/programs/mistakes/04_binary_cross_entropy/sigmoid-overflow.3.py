"""wrong: exp(z) / (1 + exp(z)) is inf / inf = nan at z = 1000"""

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p) * len(y))


def sigmoid_cross_entropy_gradient(y, z):
    odds = np.exp(z)
    return (odds / (1 + odds) - y) / len(y)
