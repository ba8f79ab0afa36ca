# right: math.log in loops, lists come back
import math


def clip(p, eps):
    return min(max(p, eps), 1 - eps)


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for actual, predicted in zip(y, y_hat):
        p = clip(predicted, eps)
        total -= actual * math.log(p)
        total -= (1 - actual) * math.log(1 - p)
    return total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    gradient = []
    for actual, predicted in zip(y, y_hat):
        p = clip(predicted, eps)
        gradient.append((-actual / p + (1 - actual) / (1 - p)) / len(y))
    return gradient


def sigmoid_cross_entropy_gradient(y, z):
    gradient = []
    for actual, logit in zip(y, z):
        if logit >= 0:
            s = 1 / (1 + math.exp(-logit))
        else:
            e = math.exp(logit)
            s = e / (1 + e)
        gradient.append((s - actual) / len(y))
    return gradient
