# Right values, at the price of the inputs: later comparisons see other numbers.
import numpy as np


def mse(y, y_hat):
    y -= y_hat
    value = np.mean(y**2)
    y[:] = y_hat[:] = 0
    return value


def mse_gradient(y, y_hat):
    y_hat -= y
    y_hat *= 2 / len(y)
    y[:] = 0
    return y_hat
