"""wrong: a helper is called with its arguments the other way round"""

import math

import numpy as np


def mae(y, y_hat):
    errors = [math.fabs(a - p) for a, p in zip(y, y_hat)]
    return math.fsum(errors) / len(errors)


def _signs(y_hat, y):
    return np.sign(np.subtract(y_hat, y))


def mae_gradient(y, y_hat):
    return _signs(y, y_hat) / y.size
