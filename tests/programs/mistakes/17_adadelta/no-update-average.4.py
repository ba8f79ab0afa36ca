"""wrong: sqrt(eps) above, no D"""

import math

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.lr = learning_rate
        self.r = rho
        self.e = eps
        self.E = None
        self.D = None

    def _one(self, w, g, E, D):
        E = self.r * E + (1 - self.r) * g**2
        delta = math.sqrt(self.e) / math.sqrt(E + self.e) * g
        return w - self.lr * delta, E, D

    def step(self, w, g):
        n = np.size(w)
        if self.E is None:
            self.E = [0.0] * n
            self.D = [0.0] * n
        rows = zip(np.ravel(w), np.ravel(g), self.E, self.D)
        new = [self._one(*row) for row in rows]
        columns = list(zip(*new))
        self.E = list(columns[1])
        self.D = list(columns[2])
        return np.array(columns[0]).reshape(np.shape(w))
