# wrong: copysign of actual minus predicted
import math


def mae(y, y_hat):
    errors = [math.fabs(a - p) for a, p in zip(y, y_hat)]
    return math.fsum(errors) / len(errors)


def mae_gradient(y, y_hat):
    return [math.copysign(1 / len(y), a - p) for a, p in zip(y, y_hat)]
