# wrong: np.abs(y, out=y) makes the caller's y positive
import numpy as np


def mape(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs((y[i] - y_hat[i]) / y[i])
    return 100 * total / len(y)


def mape_gradient(y, y_hat):
    sign = np.sign(y_hat - y)
    np.abs(y, out=y)
    return 100 * sign / y / len(y)
