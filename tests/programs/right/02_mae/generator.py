# right: the gradient is a generator
import math


def mae(y, y_hat):
    errors = [math.fabs(a - p) for a, p in zip(y, y_hat)]
    return math.fsum(errors) / len(errors)


def mae_gradient(y, y_hat):
    n = len(y)
    for a, p in zip(y, y_hat):
        yield bool(p > a) / n - bool(p < a) / n
