# wrong: the gradient isn't divided by N
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y)
