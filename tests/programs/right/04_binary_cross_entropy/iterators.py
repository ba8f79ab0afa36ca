# right: map objects and generators are returned where an array is asked
import itertools
import math
import operator


def between(low, high, value):
    return low if value < low else high if value > high else value


def sample_loss(pair):
    y, p = pair
    return -(y * math.log(p) + (1 - y) * math.log1p(-p))


def sigmoid(x):
    return math.exp(min(x, 0.0)) / (1.0 + math.exp(-abs(x)))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = (between(eps, 1 - eps, value) for value in y_hat)
    return math.fsum(map(sample_loss, zip(y, p))) / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = len(y)
    for yi, value in zip(y, y_hat):
        p = between(eps, 1 - eps, value)
        yield (p - yi) / (p * (1 - p)) / n


def sigmoid_cross_entropy_gradient(y, z):
    differences = map(operator.sub, map(sigmoid, z), y)
    return map(operator.truediv, differences, itertools.repeat(len(y)))
