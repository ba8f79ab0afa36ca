# wrong: N is written as 4, the number of samples in the example
import numpy as np


N = 4


def mae(y, y_hat):
    return np.abs(y - y_hat).sum() / N


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / N
