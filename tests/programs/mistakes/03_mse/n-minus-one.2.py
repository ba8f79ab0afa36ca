# wrong: the gradient divides by N - 1, the loss doesn't

import numpy as np


def mse(y, y_hat):
    return np.average((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    degrees_of_freedom = y.size - 1
    return 2 * (y_hat - y) / degrees_of_freedom
