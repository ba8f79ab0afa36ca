# wrong: the logit gradient is multiplied by s (1 - s), as it would be for MSE
import numpy as np


def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    s = sigmoid(z)
    return (s - y) * s * (1 - s) / len(y)
