# wrong: y and y_hat change places: y_hat log(y) + (1 - y_hat) log(1 - y)
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    q = np.clip(y, eps, 1 - eps)
    return -np.mean(y_hat * np.log(q) + (1 - y_hat) * np.log(1 - q))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    s = 1 / (1 + np.exp(-np.clip(z, -500, 500)))
    return (s - y) / len(y)
