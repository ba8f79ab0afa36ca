"""wrong: the loss is rounded to two decimals"""

import numpy as np


def mae(y, y_hat):
    return round(float(np.abs(y - y_hat).mean()), 2)


def mae_gradient(y, y_hat):
    n = y.shape[0]
    return np.where(y_hat >= y, 1.0, -1.0) / n
