# wrong: only the lower bound is clipped, p above 1 - eps stays
import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    p = np.maximum(y_hat, eps)
    return -np.sum(y * np.log(p)) / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    return -y / np.maximum(y_hat, eps) / len(y)


def softmax_cross_entropy_gradient(y, z):
    return (softmax(z) - y) / len(y)
