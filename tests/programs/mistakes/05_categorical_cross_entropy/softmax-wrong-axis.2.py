# wrong: the loops run over the columns first, every class is shared out over the samples
import math


def softmax(z):
    n, m = len(z), len(z[0])
    result = [[0.0] * m for _ in range(n)]
    for j in range(m):
        biggest = max(z[i][j] for i in range(n))
        total = 0.0
        for i in range(n):
            result[i][j] = math.exp(z[i][j] - biggest)
            total += result[i][j]
        for i in range(n):
            result[i][j] /= total
    return result


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
