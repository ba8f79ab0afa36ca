# wrong: Huber's loss and gradient with delta 1
import numpy as np


def mae(y, y_hat):
    e = np.abs(y - y_hat)
    return np.mean(np.where(e < 1, 0.5 * e**2, e - 0.5))


def mae_gradient(y, y_hat):
    return np.clip(y_hat - y, -1, 1) / len(y)
