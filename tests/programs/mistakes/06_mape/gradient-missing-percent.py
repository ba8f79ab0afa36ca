# wrong: no 100 in the gradient
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return np.sign(y_hat - y) / np.abs(y) / len(y)
