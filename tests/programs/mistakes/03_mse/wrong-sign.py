# wrong: (y - y_hat) in the gradient, copied from the loss

import numpy as np


def mse(y, y_hat):
    return np.mean(np.square(y - y_hat))


def mse_gradient(y, y_hat):
    return 2 * (y - y_hat) / len(y)
