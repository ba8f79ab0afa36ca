# right: a guard against division by zero, too small to matter
import numpy as np


EPS = np.finfo(np.float64).eps


def mape(y, y_hat):
    return 100 * np.average(np.abs(y_hat - y) / np.maximum(np.abs(y), EPS))


def mape_gradient(y, y_hat, eps=1e-8):
    return 100 * np.sign(y_hat - y) / (np.abs(y) + eps) / len(y)
