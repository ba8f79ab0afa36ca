# wrong: return is indented too far, only the first sample counts
import math


def mape(y, y_hat):
    n = len(y)
    total = 0.0
    for a, p in zip(y, y_hat):
        total += abs((a - p) / a)
        return 100 * total / n


def mape_gradient(y, y_hat):
    return [math.copysign(100 / (len(y) * a), p - a) for a, p in zip(y, y_hat)]
