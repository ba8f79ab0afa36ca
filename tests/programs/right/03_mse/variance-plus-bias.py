# right: the mean of the squares as variance plus squared mean

import numpy as np


def mse(y, y_hat):
    error = y - y_hat
    return np.var(error) + np.mean(error) ** 2


def mse_gradient(y, y_hat):
    error = y - y_hat

    def one(e):
        return -2 * e / error.size

    return list(map(one, error))
