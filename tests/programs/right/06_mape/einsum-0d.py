"""right: einsum with weights 1/|y|; the loss is a 0-d array"""

import numpy as np


def mape(y, y_hat):
    w = np.abs(100 / (y * y.size))
    return np.array(np.einsum("i,i", np.abs(y_hat - y), w))


def mape_gradient(y, y_hat):
    w = np.abs(100 / (y * y.size))
    return np.einsum("i,i->i", w, np.sign(y_hat - y))
