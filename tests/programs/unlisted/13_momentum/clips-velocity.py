"""wrong: the velocity is clipped to [-1, 1]"""

import numpy as np


class Momentum:
    """Momentum optimizer."""

    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.lr = learning_rate
        self.mu = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros_like(w)
        self.v = np.clip(self.mu * self.v + g, -1, 1)
        new_w = w - self.lr * self.v
        return new_w
