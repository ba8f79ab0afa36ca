"""wrong: no absolute value in the loss, and -1/N is the derivative of what is left"""

import numpy as np


def mae(y, y_hat):
    return (y - y_hat).sum() / len(y)


def mae_gradient(y, y_hat):
    n = len(y)
    return np.full(n, -1 / n)
