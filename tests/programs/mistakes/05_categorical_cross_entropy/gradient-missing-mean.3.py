# wrong: the gradient of the loss is that of one sample
import math


def gradient_of_row(ry, rp, eps):
    return [-a / clip(p, eps) for a, p in zip(ry, rp)]


def softmax_row(row):
    top = max(row)
    e = [math.exp(v - top) for v in row]
    return [v / sum(e) for v in e]


def clip(p, eps):
    if p < eps:
        return eps
    if p > 1 - eps:
        return 1 - eps
    return p


def softmax(z):
    return [softmax_row(row) for row in z]


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    return -sum(a * math.log(clip(p, eps)) for ry, rp in zip(y, y_hat) for a, p in zip(ry, rp)) / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    return [gradient_of_row(ry, rp, eps) for ry, rp in zip(y, y_hat)]


def softmax_cross_entropy_gradient(y, z):
    n = len(y)
    return [[(p - a) / n for a, p in zip(ry, softmax_row(rz))] for ry, rz in zip(y, z)]
