# wrong: two dot products, y·log p and (1-y)·log(1-p), and no 1/N
import numpy as np


def binary_cross_entropy(y, y_hat, eps=1e-12):
    p = np.clip(y_hat, eps, 1 - eps)
    positive = np.dot(y, np.log(p))
    negative = np.dot(1 - y, np.log(1 - p))
    return -(positive + negative)


def binary_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = y.shape[0]
    p = np.clip(y_hat, eps, 1 - eps)
    return np.divide(p - y, n * p * (1 - p))


def sigmoid_cross_entropy_gradient(y, z):
    n = y.shape[0]
    z = np.clip(z, -100, 100)
    return (np.reciprocal(1 + np.exp(-z)) - y) / n
