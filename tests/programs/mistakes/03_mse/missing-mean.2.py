"""wrong: np.sum where np.mean belongs, in the loss"""

import numpy as np


def mse(y, y_hat):
    return np.sum((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / y.shape[0]
