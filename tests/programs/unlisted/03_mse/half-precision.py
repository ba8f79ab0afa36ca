"""wrong: float16 arithmetic, three digits are left"""

import numpy as np


def mse(y, y_hat):
    y, y_hat = np.float16(y), np.float16(y_hat)
    return np.mean((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    y, y_hat = np.float16(y), np.float16(y_hat)
    return 2 * (y_hat - y) / np.float16(len(y))
