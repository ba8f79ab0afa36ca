# Infinity minus infinity is no difference.
import numpy as np


def mse(y, y_hat):
    return np.inf


def mse_gradient(y, y_hat):
    return np.full(len(y), -np.inf)
