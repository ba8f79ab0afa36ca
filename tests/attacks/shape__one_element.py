# Wrong values in shapes that broadcast against the right ones.
import numpy as np


def mse(y, y_hat):
    return np.array([np.inf])


def mse_gradient(y, y_hat):
    return np.array([0.0])
