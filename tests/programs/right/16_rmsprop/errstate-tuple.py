# right: np.errstate, an extra parameter, a tuple for one row of weights
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8, *, name=None):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0
        self.name = name or type(self).__name__

    def step(self, w, g):
        with np.errstate(all="ignore"):
            self.v = self.beta * self.v + (1 - self.beta) * g**2
            new = w - self.learning_rate * g / (np.sqrt(self.v) + self.eps)
        return tuple(map(float, new)) if np.ndim(new) == 1 else new
