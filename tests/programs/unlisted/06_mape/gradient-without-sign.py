# wrong: the relative errors themselves, sign() is forgotten
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 / len(y) * (y_hat - y) / np.abs(y)
