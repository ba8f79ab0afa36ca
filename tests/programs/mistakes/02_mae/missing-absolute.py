# wrong: the mean of the errors, nothing is made positive
import numpy as np


def mae(y, y_hat):
    return np.mean(y - y_hat)


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
