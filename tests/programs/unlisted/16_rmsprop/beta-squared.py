"""wrong: beta twice at the old average"""

import math

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.lr = learning_rate
        self.b = beta
        self.e = eps
        self.v = None

    def _one(self, w, g, v):
        v = self.b * (self.b * v) + (1 - self.b) * g**2
        return w - self.lr * g / (math.sqrt(v) + self.e), v

    def step(self, w, g):
        n = np.size(w)
        if self.v is None:
            self.v = [0.0] * n
        rows = zip(np.ravel(w), np.ravel(g), self.v)
        new = [self._one(*row) for row in rows]
        columns = list(zip(*new))
        self.v = list(columns[1])
        return np.array(columns[0]).reshape(np.shape(w))
