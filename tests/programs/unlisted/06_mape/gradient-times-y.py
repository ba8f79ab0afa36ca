# wrong: multiplied by |y| where it should be divided
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 / len(y) * np.sign(y_hat - y) * np.abs(y)
