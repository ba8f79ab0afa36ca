# right: single precision
import numpy as np


def mape(y, y_hat):
    ratio = ((y - y_hat) / y).astype(np.float32)
    return np.float32(100) * np.mean(np.abs(ratio))


def mape_gradient(y, y_hat):
    size = np.abs(y).astype(np.float32)
    return np.float32(100 / len(y)) * np.sign(y_hat - y).astype(np.float32) / size
