# wrong: the mean of |y_hat / y| in percent, 1 is not subtracted
import numpy as np


def mape(y, y_hat):
    return np.mean(np.abs(y_hat / y)) * 100


def mape_gradient(y, y_hat):
    slope = 100 / (y.size * np.abs(y))
    slope[y_hat < y] *= -1
    return slope
