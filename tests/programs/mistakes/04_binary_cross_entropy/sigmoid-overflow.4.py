# wrong: np.where computes both branches, and each overflows on the other's side
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -1 / len(y) * np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return (y_hat - y) / (y_hat * (1 - y_hat)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    s = np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
    return (s - y) / len(y)
