# wrong: the gradient is divided by N twice, once inside and once outside

import numpy as np


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    n = len(y)
    per_sample = 2 * (y_hat - y) / n
    return per_sample / n
