# right: the gradient is a generator, the loss a fsum of another
import math


def percentages(y, y_hat):
    for a, p in zip(map(float, y), map(float, y_hat)):
        yield abs(a - p) / abs(a) * 100


def mape(y, y_hat):
    return math.fsum(percentages(y, y_hat)) / len(y)


def mape_gradient(y, y_hat):
    for a, p in zip(y, y_hat):
        yield ((p > a) * 100 - (p < a) * 100) / (abs(a) * len(y))
