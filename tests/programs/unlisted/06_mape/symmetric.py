# wrong: sMAPE: the mean of |y| and |y_hat| is below the line
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(2 * np.abs(y - y_hat) / (np.abs(y) + np.abs(y_hat)))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
