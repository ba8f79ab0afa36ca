"""wrong: a minus in front, as if for the step downhill"""

import numpy as np


def mape(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.sum(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    direction = np.sign(y_hat - y) * 100 / np.abs(y)
    return -direction / y.size
