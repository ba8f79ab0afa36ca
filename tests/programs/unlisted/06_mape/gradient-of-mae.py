# wrong: 100 sign / N, nothing is divided by |y|
import numpy as np


def mape(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.sum(np.abs(y - y_hat) / np.abs(y))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / len(y)
