# wrong: the gradient is |y_hat - y| / N, always positive
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y - y_hat))


def mae_gradient(y, y_hat):
    return np.abs(y_hat - y) / len(y)
