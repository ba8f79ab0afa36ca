# wrong: the mean of the relative errors, signs and all
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean((y - y_hat) / y)


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
