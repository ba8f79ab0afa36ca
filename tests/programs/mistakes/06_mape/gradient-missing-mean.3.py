"""wrong: copysign(100 / y, ...) for every sample, no N"""

import math

import numpy as np


def mape(y, y_hat):
    ratios = [math.fabs(1 - p / a) for a, p in zip(y, y_hat)]
    return 100 * math.fsum(ratios) / len(ratios)


def mape_gradient(y, y_hat):
    gradient = np.empty(len(y))
    for i in range(len(y)):
        gradient[i] = math.copysign(100 / y[i], y_hat[i] - y[i])
    return gradient
