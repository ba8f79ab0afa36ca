"""wrong: derivative of one sample's (y - p)^2, without the 1/N of the mean"""

import numpy as np


def mse(y, y_hat):
    total = 0.0
    for a, p in zip(y, y_hat):
        total += (a - p) ** 2
    return total / len(y)


def derivative_of_one(a, p):
    return -2 * (a - p)


def mse_gradient(y, y_hat):
    out = np.zeros(len(y))
    for i in range(len(y)):
        out[i] = derivative_of_one(y[i], y_hat[i])
    return out
