"""wrong: a minus too many in front of a right gradient"""

import numpy as np


def mae(y, y_hat):
    error = y_hat - y
    return np.where(error < 0, -error, error).mean()


def mae_gradient(y, y_hat):
    n = y.size
    return -np.where(y_hat > y, 1, -1) / n
