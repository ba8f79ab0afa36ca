# wrong: an (N, N) matrix
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs((y - y_hat) / y))


def mape_gradient(y, y_hat):
    column = np.abs(y).reshape(-1, 1)
    return 100 * np.sign(y_hat - y) / column / len(y)
