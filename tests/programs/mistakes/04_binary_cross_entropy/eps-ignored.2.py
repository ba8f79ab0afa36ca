# wrong: the gradient calls the clip helper without handing eps on

import math


def clip(p, eps=1e-12):
    return max(eps, min(1 - eps, p))


def binary_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for i in range(len(y)):
        p = clip(y_hat[i], eps)
        total += y[i] * math.log(p) + (1 - y[i]) * math.log(1 - p)
    return -total / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for i in range(len(y)):
        p = clip(y_hat[i])
        grad.append((p - y[i]) / (p * (1 - p)) / len(y))
    return grad


def sigmoid_cross_entropy_gradient(y, z):
    grad = []
    for i in range(len(y)):
        e = math.exp(-abs(z[i]))
        s = 1 / (1 + e) if z[i] >= 0 else e / (1 + e)
        grad.append((s - y[i]) / len(y))
    return grad
