"""wrong: the loss of the samples is accumulated and returned without dividing"""

import math

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    loss = 0.0
    for i in range(len(y)):
        p = float(np.clip(y_hat[i], eps, 1 - eps))
        loss += -(y[i] * math.log(p) + (1 - y[i]) * math.log(1 - p))
    return loss


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = np.zeros(len(y))
    for i in range(len(y)):
        p = float(np.clip(y_hat[i], eps, 1 - eps))
        grad[i] = (p - y[i]) / (p * (1 - p))
    return grad / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    grad = np.zeros(len(y))
    for i in range(len(y)):
        if z[i] >= 0:
            s = 1 / (1 + math.exp(-z[i]))
        else:
            s = math.exp(z[i]) / (1 + math.exp(z[i]))
        grad[i] = s - y[i]
    return grad / len(y)
