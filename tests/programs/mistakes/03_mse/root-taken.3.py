# wrong: norm of the residual over sqrt(N), which is the RMSE
import numpy as np


def mse(y, y_hat):
    return np.linalg.norm(y - y_hat) / np.sqrt(len(y))


def mse_gradient(y, y_hat):
    n = len(y)
    return np.array([2 * (y_hat[i] - y[i]) / n for i in range(n)])
