# wrong: the calculator's "log" key: math.log10 in a comprehension

import math


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = [eps if q < eps else 1 - eps if q > 1 - eps else q for q in y_hat]
    n = len(y)
    return (
        -sum(
            y[i] * math.log10(p[i]) + (1 - y[i]) * math.log10(1 - p[i])
            for i in range(n)
        )
        / n
    )


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = [eps if q < eps else 1 - eps if q > 1 - eps else q for q in y_hat]
    n = len(y)
    return [(p[i] - y[i]) / (p[i] * (1 - p[i])) / n for i in range(n)]


def sigmoid_cross_entropy_gradient(y, z):
    n = len(y)
    s = []
    for value in z:
        if value >= 0:
            s.append(1 / (1 + math.exp(-value)))
        else:
            s.append(1 - 1 / (1 + math.exp(value)))
    return [(s[i] - y[i]) / n for i in range(n)]
