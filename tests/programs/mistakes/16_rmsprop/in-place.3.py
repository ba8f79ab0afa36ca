"""wrong: np.subtract with out=w"""

import numpy as np


class RMSProp:
    """RMSProp optimizer."""

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.lr = learning_rate
        self.b = beta
        self.e = eps
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros_like(w)
        self.v = self.b * self.v + (1 - self.b) * g**2
        np.subtract(w, self.lr * g / (np.sqrt(self.v) + self.e), out=w)
        return w
