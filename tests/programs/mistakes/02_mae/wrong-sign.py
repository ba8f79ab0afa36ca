# wrong: sign(y - y_hat) in the gradient
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y - y_hat) / len(y)
