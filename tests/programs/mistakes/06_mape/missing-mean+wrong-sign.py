# wrong: a sum for the loss, and the gradient has the other sign
import numpy as np


def mape(y, y_hat):
    return np.abs(100 * (y - y_hat) / y).sum()


def mape_gradient(y, y_hat):
    return np.where(y_hat < y, 100, -100) / np.abs(y) / y.size
