# wrong: every error is divided by the largest |y|
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat) / np.max(np.abs(y)))


def mape_gradient(y, y_hat):
    slope = 100 / (y.size * np.abs(y))
    slope[y_hat < y] *= -1
    return slope
