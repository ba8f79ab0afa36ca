"""wrong: sign(y - y_hat) over y"""

import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    n = y.size
    return 100 / n * np.sign(y - y_hat) / y
