"""wrong: only the gradient divides by |y_hat|"""

import numpy as np


def mape(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.sum(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    return (100 / y.size) * np.sign(y_hat - y) / np.abs(y_hat)
