"""wrong: always 0.9, whatever is passed"""

import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.lr = learning_rate
        self.mu = momentum
        self.v = None

    def _one(self, w, g, v):
        v = 0.9 * v + g
        return w - self.lr * v, v

    def step(self, w, g):
        n = np.size(w)
        if self.v is None:
            self.v = [0.0] * n
        rows = zip(np.ravel(w), np.ravel(g), self.v)
        new = [self._one(*row) for row in rows]
        columns = list(zip(*new))
        self.v = list(columns[1])
        return np.array(columns[0]).reshape(np.shape(w))
