# wrong: the mean of the signs, one number
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.mean(np.sign(y_hat - y))
