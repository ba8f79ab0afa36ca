"""wrong: (1 - rho) is missing at delta²"""

import math

import numpy as np


class Cell:
    """The memory of one weight."""

    def __init__(self, owner):
        self.owner = owner
        self.E = 0.0
        self.D = 0.0

    def move(self, weight, grad):
        self.E = self.owner.rho * self.E + (1 - self.owner.rho) * grad**2
        delta = math.sqrt(self.D + self.owner.eps) / math.sqrt(self.E + self.owner.eps) * grad
        self.D = self.owner.rho * self.D + delta**2
        return weight - self.owner.learning_rate * delta


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.cells = None

    def step(self, w, g):
        if self.cells is None:
            self.cells = [Cell(self) for _ in range(np.size(w))]
        triples = zip(self.cells, np.ravel(w).tolist(), np.ravel(g).tolist())
        return np.reshape([c.move(wi, gi) for c, wi, gi in triples], np.shape(w))
