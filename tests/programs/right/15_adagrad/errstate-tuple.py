# right: np.errstate, an extra parameter, a tuple for one row of weights
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8, *, name=None):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0
        self.name = name or type(self).__name__

    def step(self, w, g):
        with np.errstate(all="ignore"):
            self.G = self.G + g**2
            new = w - self.learning_rate * g / np.sqrt(self.G + self.eps)
        return tuple(map(float, new)) if np.ndim(new) == 1 else new
