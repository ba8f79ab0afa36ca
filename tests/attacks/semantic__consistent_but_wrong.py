# A loss and a gradient that fit each other perfectly, of another loss.
import numpy as np


def mse(y, y_hat):
    return np.mean(np.abs(y - y_hat) ** 3)


def mse_gradient(y, y_hat):
    return 3 * np.sign(y_hat - y) * (y_hat - y) ** 2 / len(y)
