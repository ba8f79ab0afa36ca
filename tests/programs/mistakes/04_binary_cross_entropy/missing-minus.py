# wrong: no minus in front of the mean, the loss is negative

import numpy as np


def _sigmoid(z):
    # stable for large |z|
    return np.exp(-np.logaddexp(0, -z))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return (y_hat - y) / (y_hat * (1 - y_hat)) / y.shape[0]


def sigmoid_cross_entropy_gradient(y, z):
    return (_sigmoid(z) - y) / y.shape[0]
