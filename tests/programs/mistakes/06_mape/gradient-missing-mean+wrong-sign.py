# wrong: the sign is turned and N is forgotten
import numpy as np


def mape(y, y_hat):
    return sum(abs((a - p) / a) for a, p in zip(y, y_hat)) / len(y) * 100


def mape_gradient(y, y_hat):
    return [100 * np.sign(a - p) / abs(a) for a, p in zip(y, y_hat)]
