# wrong: the helper forgets the minus
import numpy as np


def safe(y_hat, eps):
    return np.minimum(np.maximum(y_hat, eps), 1 - eps)


def row_loss(y, p):
    return np.einsum("ij,ij->i", y, np.log(p))


def softmax(z):
    log_total = np.logaddexp.reduce(z, axis=1)
    return np.exp(z - log_total[:, None])


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    return row_loss(y, safe(y_hat, eps)).mean()


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n = y.shape[0]
    return -(y / safe(y_hat, eps)) / n


def softmax_cross_entropy_gradient(y, z):
    n, m = z.shape
    p = softmax(z)
    return (p - y) / n
