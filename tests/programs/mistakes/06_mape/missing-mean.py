# wrong: the percentages are summed, not averaged
import numpy as np


def mape(y, y_hat):
    return 100 * np.sum(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
