"""right: the gradient is a generator, the loss sums another one with math.fsum"""

import math


def errors(y, y_hat):
    for actual, predicted in zip(y, y_hat):
        yield float(predicted) - float(actual)


def mse(y, y_hat):
    return math.fsum(e * e for e in errors(y, y_hat)) / len(y)


def mse_gradient(y, y_hat):
    n = len(y)
    for e in errors(y, y_hat):
        yield 2 * e / n
