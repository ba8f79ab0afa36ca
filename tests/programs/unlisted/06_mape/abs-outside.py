# wrong: the absolute value of the mean, not the mean of the absolute values
import numpy as np


def mape(y, y_hat):
    return 100 * abs(np.mean((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
