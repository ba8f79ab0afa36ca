"""wrong: the old v is saved and used in the look-ahead"""

import numpy as np


class Cell:
    """The memory of one weight."""

    def __init__(self, owner):
        self.owner = owner
        self.v = 0.0

    def move(self, weight, grad):
        old = self.v
        self.v = self.owner.momentum * self.v + grad
        return weight - self.owner.learning_rate * (grad + self.owner.momentum * old)


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.cells = None

    def step(self, w, g):
        if self.cells is None:
            self.cells = [Cell(self) for _ in range(np.size(w))]
        triples = zip(self.cells, np.ravel(w).tolist(), np.ravel(g).tolist())
        return np.reshape([c.move(wi, gi) for c, wi, gi in triples], np.shape(w))
