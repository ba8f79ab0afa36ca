"""wrong: the sum of the errors over the sum of |y|"""

import numpy as np


def mape(y, y_hat):
    return 100 * np.sum(np.abs(y - y_hat)) / np.sum(np.abs(y))


def mape_gradient(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.where(y_hat > y, 1.0, -1.0) / np.abs(y)
