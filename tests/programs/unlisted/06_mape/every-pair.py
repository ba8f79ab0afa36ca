# wrong: y is made a column, every y meets every y_hat
import numpy as np


def mape(y, y_hat):
    y = y.reshape(-1, 1)
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
