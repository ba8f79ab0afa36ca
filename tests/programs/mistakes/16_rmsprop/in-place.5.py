"""wrong: g is squared in place, its root is put back with the sign"""

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
        sign = np.sign(g)
        np.square(g, out=g)
        self.v = self.b * self.v + (1 - self.b) * g
        new_w = w - self.lr * sign * np.sqrt(g) / (np.sqrt(self.v) + self.e)
        return new_w
