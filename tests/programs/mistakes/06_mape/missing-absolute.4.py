# wrong: no absolute value in the loss, and the gradient is the derivative of that
import numpy as np


def mape(y, y_hat):
    return np.sum((y - y_hat) / y) * 100 / len(y)


def mape_gradient(y, y_hat):
    return -100 / (len(y) * y)
