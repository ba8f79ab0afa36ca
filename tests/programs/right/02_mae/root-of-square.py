# right: |e| as the root of e², and e/|e| where e isn't 0
import numpy as np


def mae(y, y_hat):
    return np.sqrt((y - y_hat) ** 2).mean()


def mae_gradient(y, y_hat):
    e = y_hat - y
    with np.errstate(invalid="ignore"):
        return np.nan_to_num(e / np.sqrt(e**2)) / len(e)
