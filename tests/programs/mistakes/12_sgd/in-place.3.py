"""wrong: np.subtract with out=w"""

import numpy as np


class SGD:
    """SGD optimizer."""

    def __init__(self, learning_rate=0.01):
        self.lr = learning_rate

    def step(self, w, g):
        np.subtract(w, self.lr * g, out=w)
        return w
