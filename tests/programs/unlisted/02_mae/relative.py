# wrong: divided by |y|, as in MAPE
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs((y - y_hat) / y))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
