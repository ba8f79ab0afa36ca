# wrong: error over its absolute value, 1/N is lost; قسمة الخطأ على قيمته المطلقة
import numpy as np


def mae(y, y_hat):
    n = y.shape[0]
    return (1 / n) * np.sum(np.absolute(y - y_hat))


def mae_gradient(y, y_hat):
    out = np.zeros(len(y))
    for k, e in enumerate(y_hat - y):
        if e != 0:
            out[k] = e / abs(e)
    return out
