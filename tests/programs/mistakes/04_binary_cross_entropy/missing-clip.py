# wrong: the loss takes the log of y_hat as it comes, so 0 and 1 give inf or nan
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    z = np.clip(z, -500, 500)
    return (1 / (1 + np.exp(-z)) - y) / len(y)
