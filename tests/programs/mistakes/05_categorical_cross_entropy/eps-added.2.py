"""wrong: eps is added in the loss and in the gradient's denominator"""

import math


def softmax(z):
    rows = []
    for i in range(len(z)):
        biggest = max(z[i])
        powers = []
        total = 0.0
        for j in range(len(z[i])):
            power = math.exp(z[i][j] - biggest)
            powers.append(power)
            total += power
        rows.append([power / total for power in powers])
    return rows


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for i in range(len(y)):
        for j in range(len(y[i])):
            total += y[i][j] * math.log(y_hat[i][j] + eps)
    return -total / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for i in range(len(y)):
        grad.append([-y[i][j] / (y_hat[i][j] + eps) / len(y) for j in range(len(y[i]))])
    return grad


def softmax_cross_entropy_gradient(y, z):
    p = softmax(z)
    grad = []
    for i in range(len(y)):
        grad.append([])
        for j in range(len(y[i])):
            grad[i].append((p[i][j] - y[i][j]) / len(y))
    return grad
