# wrong: 1 minus the mean absolute error
import numpy as np


def mae(y, y_hat):
    return 1 - np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
