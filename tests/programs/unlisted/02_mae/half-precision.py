# wrong: float16 arithmetic, three digits are left
import numpy as np


def mae(y, y_hat):
    return np.mean(np.abs(np.float16(y) - np.float16(y_hat)))


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
