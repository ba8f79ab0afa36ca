# wrong: y is made a column, every y meets every y_hat
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y.reshape(-1, 1) - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
