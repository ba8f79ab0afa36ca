# Long doubles beyond float64, objects and decimals mixed in one array.
from decimal import Decimal

import numpy as np


def mse(y, y_hat):
    return np.longdouble("1e4900")


def mse_gradient(y, y_hat):
    return np.array([Decimal("NaN")] * len(y), dtype=object)
