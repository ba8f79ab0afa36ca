# right: the lower end of the subgradient at a tie; masks
import numpy as np


def mape(y, y_hat):
    n = len(y)
    over = y_hat > y
    size = np.sqrt(y**2)
    return 100 / n * (np.sum((y_hat - y)[over] / size[over]) + np.sum((y - y_hat)[~over] / size[~over]))


def mape_gradient(y, y_hat):
    return np.where(y_hat > y, 100.0, -100.0) / (np.sqrt(y**2) * len(y))
