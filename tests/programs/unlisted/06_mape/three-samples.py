# wrong: N is written as 3, as in the example
import numpy as np


def mape(y, y_hat):
    return 100 / 3 * np.sum(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 / 3 * np.sign(y_hat - y) / np.abs(y)
