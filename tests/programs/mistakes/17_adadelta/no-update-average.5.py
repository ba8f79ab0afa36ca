"""wrong: the update of D is forgotten, it stays zero"""

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = None
        self.D = None

    def step(self, w, g):
        if self.E is None:
            self.E = np.zeros_like(w)
            self.D = np.zeros_like(w)
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        return w - self.learning_rate * delta
