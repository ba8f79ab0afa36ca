# wrong: the error is divided by the prediction
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y_hat))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
