"""wrong: the velocity is updated after the move"""

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
        ahead = g + self.mu * self.v
        self.v = self.mu * self.v + g
        new_w = w - self.lr * ahead
        return new_w
