"""right: heaviside gives 0.25 at a tie, so the gradient there is -1/(2N)"""

import numpy as np


def mae(y, y_hat):
    error = y_hat - y
    return np.where(error < 0, -error, error).mean()


def mae_gradient(y, y_hat):
    return (2 * np.heaviside(y_hat - y, 0.25) - 1) / y.size
