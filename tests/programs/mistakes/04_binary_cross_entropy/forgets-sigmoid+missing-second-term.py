# wrong: half of the loss is missing, and the logit gradient uses z as it is
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return np.sum(-y * np.log(p)) / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    n = len(y)
    return np.array([(z[i] - y[i]) / n for i in range(n)])
