# wrong: squares in the loss, one number for the gradient
import numpy as np


def mae(y, y_hat):
    return np.square(y - y_hat).mean()


def mae_gradient(y, y_hat):
    return sum(np.sign(y_hat - y)) / len(y)
