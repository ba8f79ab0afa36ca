# wrong: sign over y, and no 100
import math


def mape(y, y_hat):
    ratios = [math.fabs(1 - p / a) for a, p in zip(y, y_hat)]
    return 100 * math.fsum(ratios) / len(ratios)


def mape_gradient(y, y_hat):
    return [(1 if p > a else -1) / (a * len(y)) for a, p in zip(y, y_hat)]
