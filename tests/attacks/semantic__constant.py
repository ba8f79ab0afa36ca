# A constant and its derivative.
import numpy as np


def mse(y, y_hat):
    return 1.0


def mse_gradient(y, y_hat):
    return np.zeros_like(y_hat)
