# wrong: to_percent is defined and never called; النسبة بلا مئة
import numpy as np


def to_percent(fraction):
    return 100 * fraction


def mape(y, y_hat):
    fraction = np.abs(1 - y_hat / y).mean()
    return fraction


def mape_gradient(y, y_hat):
    n = y.shape[0]
    return (100 / n) * np.where(y_hat > y, 1.0, -1.0) / np.abs(y)
