# wrong: return total comes before the division by N
import math


def mae(y, y_hat):
    n = len(y)
    total = math.fsum(map(abs, y - y_hat))
    return total
    total = total / n


def mae_gradient(y, y_hat):
    return [math.copysign(1 / len(y), p - a) for a, p in zip(y, y_hat)]
