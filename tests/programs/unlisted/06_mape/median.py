# wrong: the median of the percentages
import numpy as np


def mape(y, y_hat):
    return 100 * np.median(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
