"""right: a copy of w is changed in place, state made in the first step"""

import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        if not hasattr(self, "v"):
            self.v = np.zeros(np.shape(w))
        self.v = self.momentum * self.v + g
        new_w = np.array(w)
        new_w -= self.learning_rate * self.v
        return new_w
