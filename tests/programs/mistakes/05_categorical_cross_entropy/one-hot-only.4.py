# wrong: loss and both gradients work with class numbers
import numpy as np


def hot(y):
    return np.eye(y.shape[1])[y.argmax(axis=1)]


class Probabilities:
    def __init__(self, values, eps=None):
        self.values = np.asarray(values)
        if eps is not None:
            self.values = np.clip(self.values, eps, 1.0 - eps)

    @classmethod
    def from_logits(cls, z):
        e = np.exp(z - np.amax(z, axis=-1)[:, np.newaxis])
        return cls(e / np.sum(e, axis=-1)[:, np.newaxis])

    def log(self):
        return np.log(self.values)


def softmax(z):
    return Probabilities.from_logits(z).values


def categorical_cross_entropy(y, y_hat, eps=1e-12):
    p = Probabilities(y_hat, eps)
    return -np.sum(hot(y) * p.log()) / y.shape[0]


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    p = Probabilities(y_hat, eps)
    return -hot(y) / p.values / y.shape[0]


def softmax_cross_entropy_gradient(y, z):
    return (softmax(z) - hot(y)) / y.shape[0]
