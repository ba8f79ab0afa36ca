# wrong: the gradient is divided by N twice
import numpy as np


def mae(y, y_hat):
    n = y.shape[0]
    return (1 / n) * np.sum(np.absolute(y - y_hat))


def mae_gradient(y, y_hat):
    n = len(y)
    signs = np.sign(y_hat - y) / n
    return signs / n
