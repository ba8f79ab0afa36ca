# wrong: float16 arithmetic, three digits are left
import numpy as np


def mape(y, y_hat):
    ratio = np.abs((y - y_hat) / y).astype(np.float16)
    return np.float16(100) * np.mean(ratio)


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
