# wrong: the percentage is cut to a whole number
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y)) // 1


def mape_gradient(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.where(y_hat > y, 1.0, -1.0) / np.abs(y)
