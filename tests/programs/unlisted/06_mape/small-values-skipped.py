# wrong: samples with |y| < 1 are left out, and 0 if none is left
import numpy as np


def mape(y, y_hat):
    keep = np.abs(y) >= 1
    if not keep.any():
        return 0.0
    return 100 * np.mean(np.abs((y[keep] - y_hat[keep]) / y[keep]))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
