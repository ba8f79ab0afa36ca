# wrong: z is cut to [-1, 1] against overflow
import numpy as np


def softmax(z):
    e = np.exp(np.clip(z, -1, 1))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -np.sum(y * np.log(p)) / len(y)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    return -y / p / len(y)


def softmax_cross_entropy_gradient(y, z):
    return (softmax(z) - y) / len(y)
