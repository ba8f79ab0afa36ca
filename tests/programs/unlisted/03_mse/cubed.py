# wrong: the errors are cubed
import numpy as np


def mse(y, y_hat):
    error = y - y_hat
    return np.mean(error**3)


def mse_gradient(y, y_hat):
    error = y - y_hat
    return -2 * error / len(error)
