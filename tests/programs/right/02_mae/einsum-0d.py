"""right: einsum of errors and signs; the loss is a 0-d array"""

import numpy as np


def mae(y, y_hat):
    e = y - y_hat
    return np.asarray(np.einsum("i,i->", e, np.sign(e)) / e.size)


def mae_gradient(y, y_hat):
    return np.einsum("i,->i", np.sign(y_hat - y), 1 / y.size)
