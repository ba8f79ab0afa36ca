"""wrong: no square root in the denominator"""

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.lr = learning_rate
        self.e = eps
        self.G = None

    def _one(self, w, g, G):
        G = G + g**2
        return w - self.lr * g / (G + self.e), G

    def step(self, w, g):
        n = np.size(w)
        if self.G is None:
            self.G = [0.0] * n
        rows = zip(np.ravel(w), np.ravel(g), self.G)
        new = [self._one(*row) for row in rows]
        columns = list(zip(*new))
        self.G = list(columns[1])
        return np.array(columns[0]).reshape(np.shape(w))
