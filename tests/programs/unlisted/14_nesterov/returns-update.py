"""wrong: returns the update"""

import numpy as np


class Nesterov:
    """Nesterov optimizer."""

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.lr = learning_rate
        self.mu = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros_like(w)
        self.v = self.mu * self.v + g
        new_w = self.lr * (g + self.mu * self.v)
        return new_w
