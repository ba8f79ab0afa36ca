# wrong: divided by N twice
import numpy as np


def mape(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.sum(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    n = len(y)
    return 100 / n * np.sign(y_hat - y) / np.abs(y) / n
