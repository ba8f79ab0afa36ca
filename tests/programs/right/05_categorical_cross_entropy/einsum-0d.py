# right: einsum and tensordot, the loss is a 0-d array
import numpy as np


def softmax(z):
    e = np.exp(z.T - np.max(z, axis=1)).T
    return np.einsum("ij,i->ij", e, 1.0 / np.einsum("ij->i", e))


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    logs = np.log(y_hat.clip(eps, 1.0 - eps))
    return np.array(np.tensordot(y, logs, axes=2) / -y.shape[0])


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    inverse = np.reciprocal(y_hat.clip(eps, 1.0 - eps))
    return np.einsum(",ij,ij->ij", -1.0 / y.shape[0], y, inverse)


def softmax_cross_entropy_gradient(y, z):
    n = y.shape[0]
    return np.eye(n) / n @ (softmax(z) - y)
