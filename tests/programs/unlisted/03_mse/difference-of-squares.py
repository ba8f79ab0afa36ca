# wrong: y² - y_hat² is averaged, each value is squared by itself
import numpy as np


def mse(y, y_hat):
    return np.mean(y**2 - y_hat**2)


def mse_gradient(y, y_hat):
    return 2 * (y_hat - y) / len(y)
