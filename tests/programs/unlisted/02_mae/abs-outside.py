# wrong: the absolute value is taken of the mean, not of the errors
import numpy as np


def mae(y, y_hat):
    return abs(np.mean(y - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
