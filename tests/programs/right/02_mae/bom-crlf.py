# right: saved by an editor on Windows (UTF-8 BOM, CRLF), متوسط الخطأ المطلق
import numpy as np


def mae(y, y_hat):
    total = 0.0
    for i in range(len(y)):
        total += abs(y[i] - y_hat[i])
    return total / len(y)


def mae_gradient(y, y_hat):
    return np.sign(y_hat - y) / len(y)
