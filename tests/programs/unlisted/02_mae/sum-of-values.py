# wrong: y + y_hat in place of the difference
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(y + y_hat))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
