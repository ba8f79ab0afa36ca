"""wrong: (1 - beta) in front of the gradient, as in Andrew Ng's course"""

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
        self.v = self.mu * self.v + (1 - self.mu) * g
        new_w = w - self.lr * self.v
        return new_w
