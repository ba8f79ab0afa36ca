# wrong: both are sorted before they are compared
import numpy as np


def mape(y, y_hat):
    y, y_hat = np.sort(y), np.sort(y_hat)
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
