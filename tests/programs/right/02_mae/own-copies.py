"""right: works in place, but on copies of its own"""

import numpy as np


def mae(y, y_hat):
    y = y.copy()
    y -= y_hat
    y[y < 0] *= -1
    y /= y.size
    return y.sum()


def mae_gradient(y, y_hat):
    g = np.array(y_hat)
    g -= y
    g[g > 0] = 1
    g[g < 0] = -1
    g /= len(g)
    return g
