# wrong: tanh in place of the sign
import numpy as np


def mae(y, y_hat):
    n = y.shape[0]
    return (1 / n) * np.sum(np.absolute(y - y_hat))


def mae_gradient(y, y_hat):
    return np.tanh(y_hat - y) / y.shape[0]
