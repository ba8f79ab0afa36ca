# wrong: 1/N times the sign over |y|, a loop without the 100
import math


def mape(y, y_hat):
    ratios = [math.fabs(1 - p / a) for a, p in zip(y, y_hat)]
    return 100 * math.fsum(ratios) / len(ratios)


def mape_gradient(y, y_hat):
    out = []
    for a, p in zip(y, y_hat):
        out.append((1 / len(y)) * (1 if p > a else -1) / abs(a))
    return out
