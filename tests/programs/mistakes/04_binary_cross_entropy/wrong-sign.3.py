"""wrong: the minus of the loss is lost in the derivative, y/p - (1-y)/(1-p)"""

import math


def bound(p, eps):
    return sorted((eps, p, 1 - eps))[1]


def binary_cross_entropy(y, y_hat, eps=1e-12):
    loss = 0.0
    for a, p in zip(y, y_hat):
        p = bound(p, eps)
        loss -= a * math.log(p) + (1 - a) * math.log(1 - p)
    return loss / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    out = []
    for a, p in zip(y, y_hat):
        p = bound(p, eps)
        out.append((a / p - (1 - a) / (1 - p)) / len(y))
    return out


def sigmoid_cross_entropy_gradient(y, z):
    out = []
    for a, x in zip(y, z):
        e = math.exp(-abs(x))
        s = (1 if x >= 0 else e) / (1 + e)
        out.append((s - a) / len(y))
    return out
