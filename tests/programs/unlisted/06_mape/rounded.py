# wrong: rounded to two decimals
import numpy as np


def mape(y, y_hat):
    return round(100 * float(np.mean(np.abs((y - y_hat) / y))), 2)


def mape_gradient(y, y_hat):
    return np.round(100 * np.sign(y_hat - y) / np.abs(y) / len(y), 2)
