"""right: a copy of w is changed in place, state made in the first step"""

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        if not hasattr(self, "v"):
            self.v = np.zeros(np.shape(w))
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        new_w = np.array(w)
        new_w -= self.learning_rate * g / (np.sqrt(self.v) + self.eps)
        return new_w
