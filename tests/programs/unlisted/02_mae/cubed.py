# wrong: |error| to the third power
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat) ** 3)


def mae_gradient(y, y_hat):
    gradient = np.zeros(y.size)
    gradient[y_hat > y] = 1 / y.size
    gradient[y_hat < y] = -1 / y.size
    return gradient
