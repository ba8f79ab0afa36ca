# wrong: math.sqrt at the end, so the unit is that of y again

import math


def mse(y, y_hat):
    total = 0
    for actual, predicted in zip(y, y_hat):
        total = total + (actual - predicted) * (actual - predicted)
    mean = total / len(y)
    return math.sqrt(mean)


def mse_gradient(y, y_hat):
    result = [0.0] * len(y)
    for i, (actual, predicted) in enumerate(zip(y, y_hat)):
        result[i] = 2 * (predicted - actual) / len(y)
    return result
