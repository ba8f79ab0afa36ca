"""wrong: returns the update"""

import numpy as np


class Adadelta:
    """Adadelta optimizer."""

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.lr = learning_rate
        self.r = rho
        self.e = eps
        self.E = None
        self.D = None

    def step(self, w, g):
        if self.E is None:
            self.E = np.zeros_like(w)
            self.D = np.zeros_like(w)
        self.E = self.r * self.E + (1 - self.r) * g**2
        delta = np.sqrt(self.D + self.e) / np.sqrt(self.E + self.e) * g
        self.D = self.r * self.D + (1 - self.r) * delta**2
        new_w = -self.lr * delta
        return new_w
