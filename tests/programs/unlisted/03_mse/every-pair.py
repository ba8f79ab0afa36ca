# wrong: y is made a column, so every y is compared with every y_hat
import numpy as np


def mse(y, y_hat):
    column = y.reshape(-1, 1)
    return np.mean((column - y_hat) ** 2)


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y)
