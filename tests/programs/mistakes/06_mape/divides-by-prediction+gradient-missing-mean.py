"""wrong: y_hat below the line of the loss, and no N in the gradient"""

import numpy as np


def mape(y, y_hat):
    loss = 0
    for a, p in zip(y, y_hat):
        loss += 100 * abs((a - p) / p)
    return loss / len(y)


def mape_gradient(y, y_hat):
    return [100 * np.sign(p - a) / abs(a) for a, p in zip(y, y_hat)]
