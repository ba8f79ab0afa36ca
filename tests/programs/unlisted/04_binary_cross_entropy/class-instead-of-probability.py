# wrong: the sigmoid is rounded to the class 0 or 1 before y is subtracted

import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return (p - y) / (p * (1 - p)) / len(y)


def sigmoid_cross_entropy_gradient(y, z):
    # الاحتمال 0.5 فأكثر يعني الفئة 1
    predicted = np.where(z >= 0, 1.0, 0.0)
    return (predicted - y) / len(y)
