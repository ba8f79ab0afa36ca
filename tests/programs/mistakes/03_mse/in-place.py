# wrong: y_hat -= y works in the caller's array, the values returned are right
import numpy as np


def mse(y, y_hat):
    return np.mean((y - y_hat) ** 2)


def mse_gradient(y, y_hat):
    y_hat -= y
    return 2 * y_hat / len(y_hat)
