# wrong: log(y_hat + eps) in place of a clip
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    return -np.mean(y * np.log(y_hat + eps) + (1 - y) * np.log(1 - y_hat + eps))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    s = np.exp(-np.logaddexp(0, -z))
    return (s - y) / len(y)
