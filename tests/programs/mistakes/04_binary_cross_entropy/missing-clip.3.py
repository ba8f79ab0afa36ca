"""wrong: the gradient divides by y_hat (1 - y_hat) without clipping first"""

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1.0 - eps)
    losses = -(y * np.log(p) + (1.0 - y) * np.log(1.0 - p))
    return losses.mean()


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    return (y_hat - y) / (y_hat * (1.0 - y_hat)) / y.size


def sigmoid_cross_entropy_gradient(y, z):
    s = np.empty_like(z)
    positive = z >= 0
    s[positive] = 1.0 / (1.0 + np.exp(-z[positive]))
    e = np.exp(z[~positive])
    s[~positive] = e / (1.0 + e)
    return (s - y) / y.size
