# wrong: the dot product of the residuals with themselves is returned as it is
import numpy as np


def residuals(y, y_hat):
    """Actual minus predicted."""
    return np.subtract(y, y_hat)


def mse(y, y_hat):
    r = residuals(y, y_hat)
    return np.dot(r, r)


def mse_gradient(y, y_hat):
    r = residuals(y, y_hat)
    return -2.0 / r.size * r
