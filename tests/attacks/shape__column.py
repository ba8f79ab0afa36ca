# The right values as a column, so that a comparison broadcasts to a matrix.
import numpy as np


def mse(y, y_hat):
    return np.full((1, 1), np.mean((y - y_hat) ** 2))


def mse_gradient(y, y_hat):
    return (2 * (y_hat - y) / len(y))[:, None]
