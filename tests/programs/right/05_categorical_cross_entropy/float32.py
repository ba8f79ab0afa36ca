# right: answers in single precision
import numpy as np


def softmax(z):
    e = np.exp((z - z.max(axis=1, keepdims=True)).astype(np.float32))
    return e / e.sum(axis=1, keepdims=True)


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    logs = np.log(np.clip(y_hat, eps, 1 - eps)).astype(np.float32)
    return -np.sum(y.astype(np.float32) * logs) / np.float32(len(y))


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    return (-y / np.clip(y_hat, eps, 1 - eps) / len(y)).astype(np.float32)


def softmax_cross_entropy_gradient(y, z):
    return (softmax(z) - y.astype(np.float32)) / np.float32(len(y))
