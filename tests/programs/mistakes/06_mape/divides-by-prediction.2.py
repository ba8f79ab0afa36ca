# wrong: y_hat below the line in both functions
import numpy as np


def mape(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i]) / abs(y_hat[i])
    return 100 * total / len(y)


def mape_gradient(y, y_hat):
    n = len(y)
    return [100 * np.sign(y_hat[i] - y[i]) / abs(y_hat[i]) / n for i in range(n)]
