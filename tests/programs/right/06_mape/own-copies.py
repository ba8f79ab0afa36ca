"""right: in-place arithmetic on copies of its own"""

import numpy as np


def mape(y, y_hat):
    e = y.copy()
    e -= y_hat
    e /= y
    np.abs(e, out=e)
    e *= 100
    return e.mean()


def mape_gradient(y, y_hat):
    g = np.array(y_hat)
    g -= y
    np.sign(g, out=g)
    g *= 100
    g /= abs(y)
    g /= g.size
    return g
