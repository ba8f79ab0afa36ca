"""wrong: returns the update"""

import numpy as np


class Adagrad:
    """Adagrad optimizer."""

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.lr = learning_rate
        self.e = eps
        self.G = None

    def step(self, w, g):
        if self.G is None:
            self.G = np.zeros_like(w)
        self.G = self.G + g**2
        new_w = self.lr * g / np.sqrt(self.G + self.e)
        return new_w
