# wrong: math.log without a clip, raises "math domain error" at y_hat = 0

import math


def binary_cross_entropy(y, y_hat, eps=1e-12):
    loss = 0
    for i in range(len(y)):
        loss -= y[i] * math.log(y_hat[i]) + (1 - y[i]) * math.log(1 - y_hat[i])
    return loss / len(y)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for i in range(len(y)):
        p = max(eps, min(1 - eps, y_hat[i]))
        grad.append((p - y[i]) / (p * (1 - p) * len(y)))
    return grad


def sigmoid_cross_entropy_gradient(y, z):
    grad = []
    for i in range(len(y)):
        e = math.exp(-abs(z[i]))
        s = 1 / (1 + e) if z[i] > 0 else e / (1 + e)
        grad.append((s - y[i]) / len(y))
    return grad
