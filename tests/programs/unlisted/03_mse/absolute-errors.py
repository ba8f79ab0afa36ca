"""wrong: this is MAE: the absolute value stands where the square belongs"""

import numpy as np


def mse(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mse_gradient(y, y_hat):
    gradient = np.zeros(len(y))
    for i in range(len(y)):
        gradient[i] = 2 * (y_hat[i] - y[i]) / len(y)
    return gradient
