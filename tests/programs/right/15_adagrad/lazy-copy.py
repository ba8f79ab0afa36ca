"""right: a copy of w is changed in place, state made in the first step"""

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        if not hasattr(self, "G"):
            self.G = np.zeros(np.shape(w))
        self.G = self.G + g**2
        new_w = np.array(w)
        new_w -= self.learning_rate * g / np.sqrt(self.G + self.eps)
        return new_w
