# wrong: np.clip(..., out=y_hat) writes into the caller's predictions
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps, out=y_hat)
    return (y_hat - y) / (y_hat * (1 - y_hat)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    e = np.exp(-np.abs(z))
    return (np.where(z >= 0, 1, e) / (1 + e) - y) / len(y)
