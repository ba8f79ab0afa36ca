"""wrong: v moves towards g² by beta"""

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
        self.v = self.v + self.b * (g**2 - self.v)
        new_w = w - self.lr * g / (np.sqrt(self.v) + self.e)
        return new_w
