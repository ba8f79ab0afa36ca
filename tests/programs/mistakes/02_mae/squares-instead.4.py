"""wrong: the loss is right, the gradient is that of the squares"""

import numpy as np


def mae(y, y_hat):
    n = y.shape[0]
    return (1 / n) * np.sum(np.absolute(y - y_hat))


def mae_gradient(y, y_hat):
    n = y.shape[0]
    return (2 / n) * (y_hat - y)
