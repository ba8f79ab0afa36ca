# wrong: 1/N is in neither function
import numpy as np


def mae(y, y_hat):
    return sum(abs(a - p) for a, p in zip(y, y_hat))


def mae_gradient(y, y_hat):
    return [np.sign(p - a) for a, p in zip(y, y_hat)]
