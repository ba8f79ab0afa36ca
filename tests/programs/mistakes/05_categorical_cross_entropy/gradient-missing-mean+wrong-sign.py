# wrong: y - p in the logit gradient, not divided by N
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
    for row_y, row_p in zip(y, p):
        grad.append([a - b for a, b in zip(row_y, row_p)])
    return grad
