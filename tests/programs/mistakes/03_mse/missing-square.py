# wrong: mean of the errors, nothing is squared
import numpy as np


def mse(y, y_hat):
    error = y - y_hat
    return np.mean(error)


def mse_gradient(y, y_hat):
    error = y - y_hat
    return -2 * error / len(error)
