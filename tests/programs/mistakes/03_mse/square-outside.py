# wrong: the square stands outside the mean

import numpy as np


def mse(y, y_hat):
    return np.mean(y - y_hat) ** 2


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / y.size
