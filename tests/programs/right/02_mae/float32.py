# right: single precision
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs((y - y_hat).astype(np.float32)))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y, dtype=np.float32, casting="same_kind") / np.float32(len(y))
