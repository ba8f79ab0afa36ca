"""wrong: N is written as 5, the number of samples in the example"""

import numpy as np

N = 5


def mse(y, y_hat):
    return np.sum((y - y_hat) ** 2) / N


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / N
