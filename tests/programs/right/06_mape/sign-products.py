# right: sign(y_hat - y) sign(y) / y, with signs as small whole numbers
import numpy as np


def mape(y, y_hat):
    s = np.sign(y).astype(np.int8) * np.sign(y - y_hat).astype(np.int8)
    return 100 / y.size * ((y - y_hat) / y * s).sum()


def mape_gradient(y, y_hat):
    s = np.sign(y).astype(np.int8) * np.sign(y_hat - y).astype(np.int8)
    return 100 / y.size * s / y
