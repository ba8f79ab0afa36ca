# wrong: the root of the mean squared error (RMSE) is returned
import numpy as np


def mse(y, y_hat):
    squared_errors = np.square(y - y_hat)
    return np.sqrt(squared_errors.mean())


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y_hat)
