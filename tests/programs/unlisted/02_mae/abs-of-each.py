# wrong: | |y| - |y_hat| |: abs of the values, not of their difference alone
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(np.abs(y) - np.abs(y_hat)))


def mae_gradient(y, y_hat):
    n = y.shape[0]
    return np.where(y_hat >= y, 1.0, -1.0) / n
