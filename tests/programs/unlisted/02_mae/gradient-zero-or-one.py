# wrong: 1/N above, 0 below: the derivative of ReLU
import numpy as np


def mae(y, y_hat):
    error = y_hat - y
    return np.where(error < 0, -error, error).mean()


def mae_gradient(y, y_hat):
    return (y_hat > y) / y.size
