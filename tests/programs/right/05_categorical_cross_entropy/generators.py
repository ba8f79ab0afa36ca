"""right: generators of rows, math.fsum for the loss"""

import math


def softmax(z):
    for row in z.tolist():
        top = max(row)
        powers = [math.exp(v - top) for v in row]
        total = math.fsum(powers)
        yield [v / total for v in powers]


def clipped(row, eps):
    for p in row:
        yield max(eps, min(p, 1 - eps))


def terms(y, y_hat, eps):
    for row_y, row_p in zip(y, y_hat):
        for a, p in zip(row_y, clipped(row_p, eps)):
            yield a * math.log(p)


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    return -math.fsum(terms(y, y_hat, eps)) / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    for row_y, row_p in zip(y, y_hat):
        yield tuple(-a / p / len(y) for a, p in zip(row_y, clipped(row_p, eps)))


def softmax_cross_entropy_gradient(y, z):
    for row_y, row_s in zip(y, softmax(z)):
        yield [(s - a) / len(y) for a, s in zip(row_y, row_s)]
