# wrong: y_hat -= y changes the caller's prediction
import numpy as np


def mae(y, y_hat):
    y_hat -= y
    return np.mean(np.abs(y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
