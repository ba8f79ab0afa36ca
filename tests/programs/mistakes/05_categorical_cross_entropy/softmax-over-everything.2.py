"""wrong: one total for all the rows"""

import math


def softmax(z):
    biggest = max(max(row) for row in z)
    total = 0.0
    powers = []
    for row in z:
        powers.append([])
        for value in row:
            power = math.exp(value - biggest)
            powers[-1].append(power)
            total += power
    return [[power / total for power in row] for row in powers]


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    total = 0.0
    for i in range(len(y)):
        for j in range(len(y[i])):
            p = max(eps, min(1 - eps, y_hat[i][j]))
            total += y[i][j] * math.log(p)
    return -total / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    grad = []
    for i in range(len(y)):
        row = []
        for j in range(len(y[i])):
            p = max(eps, min(1 - eps, y_hat[i][j]))
            row.append(-y[i][j] / p / len(y))
        grad.append(row)
    return grad


def softmax_cross_entropy_gradient(y, z):
    p = softmax(z)
    grad = []
    for i in range(len(y)):
        grad.append([])
        for j in range(len(y[i])):
            grad[i].append((p[i][j] - y[i][j]) / len(y))
    return grad
