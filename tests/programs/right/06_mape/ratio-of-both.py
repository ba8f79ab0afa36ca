"""right: |1 - y_hat/y|, and the gradient by the chain rule through the ratio"""

import numpy as np


def mape(y, y_hat):
    ratio = y_hat / y
    return np.abs(ratio - 1).mean() * 100


def mape_gradient(y, y_hat):
    ratio = y_hat / y
    d_loss = 100 * np.sign(ratio - 1) / ratio.size
    d_ratio = 1 / y
    return d_loss * d_ratio
