# wrong: the median of the absolute errors
import numpy as np


def mae(y, y_hat):
    return np.median(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    gradient = np.zeros(y.size)
    gradient[y_hat > y] = 1 / y.size
    gradient[y_hat < y] = -1 / y.size
    return gradient
