# wrong: MAE times 100, nothing is divided by y
import numpy as np


def mape(y, y_hat):
    return 100 * np.mean(np.abs(y - y_hat))


def mape_gradient(y, y_hat):
    return 100 * np.sign(y_hat - y) / np.abs(y) / len(y)
