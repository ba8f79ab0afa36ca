"""right: one small object per weight"""

import numpy as np


class Cell:
    """The memory of one weight."""

    def __init__(self, owner):
        self.owner = owner
        self.v = 0.0

    def move(self, weight, grad):
        self.v = self.owner.momentum * self.v + grad
        return weight - self.owner.learning_rate * self.v


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.cells = None

    def step(self, w, g):
        if self.cells is None:
            self.cells = [Cell(self) for _ in range(np.size(w))]
        triples = zip(self.cells, np.ravel(w).tolist(), np.ravel(g).tolist())
        return np.reshape([c.move(wi, gi) for c, wi, gi in triples], np.shape(w))
