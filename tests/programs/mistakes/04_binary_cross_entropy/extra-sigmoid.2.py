# wrong: the gradient treats y_hat as a logit and computes p = sigmoid(y_hat)

import numpy as np


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    y_hat = np.clip(y_hat, eps, 1 - eps)
    return -np.sum(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat)) / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = sigmoid(y_hat)
    p = np.clip(p, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    return (sigmoid(z) - y) / len(y)
