"""wrong: PERCENT is defined, used in the loss and forgotten in the gradient"""

import numpy as np


PERCENT = 100.0


def mape(y, y_hat):
    return PERCENT * np.mean(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    inverse = 1 / (np.abs(y) * y.shape[0])
    return inverse * np.sign(y_hat - y)
