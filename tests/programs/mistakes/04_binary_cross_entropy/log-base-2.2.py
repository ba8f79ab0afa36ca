"""wrong: entropy in bits: math.log(p, 2)"""

import math


def bits(p):
    return math.log(p, 2)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for actual, predicted in zip(y, y_hat):
        predicted = min(1 - eps, max(eps, predicted))
        total -= actual * bits(predicted)
        total -= (1 - actual) * bits(1 - predicted)
    return total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    gradient = []
    for actual, predicted in zip(y, y_hat):
        predicted = min(1 - eps, max(eps, predicted))
        gradient.append((predicted - actual) / (predicted * (1 - predicted)) / len(y))
    return gradient


def sigmoid_cross_entropy_gradient(y, z):
    gradient = []
    for actual, logit in zip(y, z):
        small = math.exp(-abs(logit))
        p = 1 / (1 + small)
        if logit < 0:
            p = small / (1 + small)
        gradient.append((p - actual) / len(y))
    return gradient
