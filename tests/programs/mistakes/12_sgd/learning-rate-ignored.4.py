"""wrong: w - g: no learning rate at all"""

import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.lr = learning_rate

    def _one(self, w, g):
        return w - g

    def step(self, w, g):
        new = [self._one(a, b) for a, b in zip(np.ravel(w), np.ravel(g))]
        return np.array(new).reshape(np.shape(w))
