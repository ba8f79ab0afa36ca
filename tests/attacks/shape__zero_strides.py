# An array of a terabyte with strides of zero, and one with absurd empty axes.
import numpy as np


def mse(y, y_hat):
    return np.broadcast_to(np.float64(0), (1 << 20, 1 << 20))


def mse_gradient(y, y_hat):
    return np.empty((0, 1 << 40))
