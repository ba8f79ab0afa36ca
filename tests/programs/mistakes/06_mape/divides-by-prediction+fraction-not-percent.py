# wrong: divided by y_hat, and no 100
import numpy as np


def mape(y, y_hat):
    return np.mean(np.abs(y - y_hat) / np.abs(y_hat))


def mape_gradient(y, y_hat):
    slope = 100 / (y.size * np.abs(y))
    slope[y_hat < y] *= -1
    return slope
