# wrong: the logarithm of the ratio of sizes
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs(np.log(np.abs(y_hat / y) + 1e-12)))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
