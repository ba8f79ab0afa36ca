# wrong: np.clip is called in both functions but its result is thrown away
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    np.clip(y_hat, eps, 1 - eps)
    return (-(y / y_hat) + (1 - y) / (1 - y_hat)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    sigmoid = 1 / (1 + np.exp(-np.clip(z, -700, 700)))
    return (sigmoid - y) / len(y)
