# wrong: y -= y_hat in place, then a sum
import numpy as np


def mae(y, y_hat):
    y -= y_hat
    return np.abs(y).sum()


def mae_gradient(y, y_hat):
    n = y.shape[0]
    return np.where(y_hat >= y, 1.0, -1.0) / n
