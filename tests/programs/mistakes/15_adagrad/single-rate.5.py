"""wrong: one number G collects the squares of all weights before any weight moves"""

import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.total = 0.0

    def step(self, w, g):
        for slope in np.ravel(g):
            self.total += float(slope) ** 2
        rate = self.learning_rate / math.sqrt(self.total + self.eps)
        new = [a - rate * b for a, b in zip(np.ravel(w), np.ravel(g))]
        return np.array(new).reshape(np.shape(w))
