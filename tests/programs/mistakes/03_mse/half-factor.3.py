"""wrong: every sample's loss is 0.5 * error ** 2, then averaged"""

import numpy as np

HALF = 0.5


def _sample_loss(actual, predicted):
    return HALF * (actual - predicted) ** 2


def mse(y, y_hat):
    return np.mean(_sample_loss(y, y_hat))


def mse_gradient(y, y_hat):
    # d/dp (a - p)^2 = -2 (a - p)
    return np.multiply(-2, y - y_hat) / np.size(y)
