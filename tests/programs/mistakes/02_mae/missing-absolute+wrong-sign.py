"""wrong: no abs in the loss; the gradient has the other sign"""

import numpy as np


def mae(y, y_hat):
    return np.average(y - y_hat)


def mae_gradient(y, y_hat):
    return np.where(y > y_hat, 1.0, -1.0) / y.size
