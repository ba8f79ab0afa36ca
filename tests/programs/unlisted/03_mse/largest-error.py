# wrong: only the largest squared error counts

import numpy as np


def mse(y, y_hat):
    return np.max(np.square(y - y_hat))


def mse_gradient(y, y_hat):
    n = y.size
    return np.true_divide(2 * (y_hat - y), n)
