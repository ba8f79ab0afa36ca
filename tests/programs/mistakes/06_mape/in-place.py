# wrong: y_hat -= y changes the caller's prediction
import numpy as np


def mape(y, y_hat):
    y_hat -= y
    return 100 * np.mean(np.abs(y_hat / y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
