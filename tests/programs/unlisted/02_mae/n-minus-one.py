# wrong: divides by N - 1, or by 1 if there is one sample
import numpy as np


def mae(y, y_hat):
    return np.sum(np.abs(y - y_hat)) / max(len(y) - 1, 1)


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
