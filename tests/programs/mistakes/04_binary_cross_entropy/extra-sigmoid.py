# wrong: the loss puts y_hat through the sigmoid once more
import numpy as np


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(sigmoid(y_hat), eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    return (sigmoid(z) - y) / len(y)
