# right: einsum, and the loss is a 0-d array
import numpy as np


def mse(y, y_hat):
    d = y - y_hat
    return np.array(np.einsum("i,i", d, d) / d.shape[0])


def mse_gradient(y, y_hat):
    d = y - y_hat
    minus_two_over_n = np.array([-2.0 / d.shape[0]])
    return np.einsum("i,j->j", minus_two_over_n, d)
