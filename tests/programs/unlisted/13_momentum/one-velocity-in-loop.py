"""wrong: one number v is carried from weight to weight inside the loop"""

import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        new_w = []
        for wi, gi in zip(np.ravel(w), np.ravel(g)):
            self.v = self.momentum * self.v + gi
            new_w.append(wi - self.learning_rate * self.v)
        return np.array(new_w).reshape(np.shape(w))
