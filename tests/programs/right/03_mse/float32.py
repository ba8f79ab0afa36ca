# right: everything is computed in single precision
import numpy as np


def mse(y, y_hat):
    error = (y - y_hat).astype(np.float32)
    return np.mean(error * error)


def mse_gradient(y, y_hat):
    error = (y_hat - y).astype(np.float32)
    return np.float32(2.0 / len(error)) * error
