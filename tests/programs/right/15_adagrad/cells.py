"""right: one small object per weight"""

import math

import numpy as np


class Cell:
    """The memory of one weight."""

    def __init__(self, owner):
        self.owner = owner
        self.G = 0.0

    def move(self, weight, grad):
        self.G = self.G + grad**2
        return weight - self.owner.learning_rate * grad / math.sqrt(self.G + self.owner.eps)


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.cells = None

    def step(self, w, g):
        if self.cells is None:
            self.cells = [Cell(self) for _ in range(np.size(w))]
        triples = zip(self.cells, np.ravel(w).tolist(), np.ravel(g).tolist())
        return np.reshape([c.move(wi, gi) for c, wi, gi in triples], np.shape(w))
