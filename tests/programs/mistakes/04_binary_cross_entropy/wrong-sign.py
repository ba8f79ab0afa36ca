# wrong: (y - p) instead of (p - y) in the gradient with respect to y_hat
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (y - p) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    s = 0.5 * (np.tanh(0.5 * z) + 1.0)
    return (s - y) / len(y)
