# wrong: the absolute errors are summed and not divided by N
import numpy as np


def mae(y, y_hat):
    return np.sum(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
