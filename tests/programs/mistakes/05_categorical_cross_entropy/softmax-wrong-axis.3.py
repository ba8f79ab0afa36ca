"""wrong: the logit gradient has a softmax of its own over axis 0"""

import numpy as np


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
    n_samples = y.shape[0]
    p = Probabilities(y_hat, eps)
    return float(np.sum(-y * p.log()) / n_samples)


def categorical_cross_entropy_gradient(y, y_hat, eps=1e-12):
    n_samples = y.shape[0]
    p = Probabilities(y_hat, eps)
    return np.negative(y) / (n_samples * p.values)


def softmax_cross_entropy_gradient(y, z):
    n_samples = y.shape[0]
    e = np.exp(z - z.max(axis=0))
    p = e / e.sum(axis=0)
    return (p - y) / n_samples
