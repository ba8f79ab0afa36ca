# wrong: sign over |y|: neither 100 nor N
import numpy as np


def mape(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.sum(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    return np.sign(y_hat - y) / np.abs(y)
