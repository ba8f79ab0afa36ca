# right: np.errstate, an extra parameter, a tuple for one row of weights
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01, *, name=None):
        self.learning_rate = learning_rate
        self.name = name or type(self).__name__

    def step(self, w, g):
        with np.errstate(all="ignore"):
            new = w - self.learning_rate * g
        return tuple(map(float, new)) if np.ndim(new) == 1 else new
