# right: recursion over rows, nested lists come back
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def _walk(self, w, g, path=()):
        if np.ndim(w) == 0:
            w, g = float(w), float(g)
            return w - self.learning_rate * g
        return [self._walk(a, b, path + (i,)) for i, (a, b) in enumerate(zip(w, g))]

    def step(self, w, g):
        return self._walk(w, g)
