# wrong: a 2 is left in the gradient from MSE
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return 2 * np.sign(y_hat - y) / len(y)
