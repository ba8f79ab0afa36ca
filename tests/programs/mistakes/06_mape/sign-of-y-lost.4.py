"""wrong: weights 100/(N y), negative where y is"""

import numpy as np


def mape(y, y_hat):
    ratio = y_hat / y
    return np.abs(ratio - 1).mean() * 100


def weights(y):
    return 100 / (y.size * y)


def mape_gradient(y, y_hat):
    return weights(y) * np.where(y_hat < y, -1, 1)
