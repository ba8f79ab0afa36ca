"""wrong: g is multiplied by the rate in place, the velocity has the rate inside"""

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
        np.multiply(g, self.lr, out=g)
        self.v = self.mu * self.v + g
        new_w = w - self.v
        return new_w
