"""wrong: a dot product with the inverse of |y|, without 1/N"""

import numpy as np


def mape(y, y_hat):
    return 100 * np.dot(np.abs(y - y_hat), 1 / np.abs(y))


def mape_gradient(y, y_hat):
    slope = 100 / (y.size * np.abs(y))
    slope[y_hat < y] *= -1
    return slope
