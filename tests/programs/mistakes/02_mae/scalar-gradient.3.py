"""wrong: the gradient's parts are summed at the end"""

import numpy as np


def mae(y, y_hat):
    error = y_hat - y
    return np.where(error < 0, -error, error).mean()


def mae_gradient(y, y_hat):
    parts = np.sign(y_hat - y) / y.size
    return parts.sum()
