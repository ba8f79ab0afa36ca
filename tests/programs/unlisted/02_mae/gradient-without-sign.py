"""wrong: the errors themselves over N, sign() is forgotten"""

import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return (y_hat - y) / len(y)
