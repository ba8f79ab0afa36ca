# wrong: sign(y - y_hat) in the gradient
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y - y_hat) / np.abs(y) / len(y)
