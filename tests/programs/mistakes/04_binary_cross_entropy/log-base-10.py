# wrong: np.log10 where the natural logarithm is meant
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    loss = y * np.log10(p) + (1 - y) * np.log10(1 - p)
    return -loss.mean()


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return ((1 - y) / (1 - p) - y / p) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    return ((np.tanh(z / 2) + 1) / 2 - y) / len(y)
