# right: np.errstate, an extra parameter, a tuple for one row of weights
import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9, *, name=None):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0
        self.name = name or type(self).__name__

    def step(self, w, g):
        with np.errstate(all="ignore"):
            self.v = self.momentum * self.v + g
            new = w - self.learning_rate * self.v
        return tuple(map(float, new)) if np.ndim(new) == 1 else new
