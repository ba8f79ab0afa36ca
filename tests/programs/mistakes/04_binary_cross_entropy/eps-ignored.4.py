# wrong: clips at Keras's 1e-7 in loss and gradient and never looks at eps
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    y_hat = y_hat.clip(1e-7, 1 - 1e-7)
    ones = np.log(y_hat) * y
    zeros = np.log(1 - y_hat) * (1 - y)
    return -(ones + zeros).mean()


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    y_hat = y_hat.clip(1e-7, 1 - 1e-7)
    return (y_hat - y) / (y_hat * (1 - y_hat)) / len(y_hat)


def sigmoid_cross_entropy_gradient(y, z):
    e = np.exp(-np.abs(z))
    return (np.where(z >= 0, 1, e) / (1 + e) - y) / len(z)
