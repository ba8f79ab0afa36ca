"""wrong: np.subtract and np.sign put their results into y"""

import numpy as np


def mae(y, y_hat):
    n = y.shape[0]
    return (1 / n) * np.sum(np.absolute(y - y_hat))


def mae_gradient(y, y_hat):
    np.subtract(y_hat, y, out=y)
    np.sign(y, out=y)
    return y / y.size
