"""wrong: the new E and D is never stored back into self"""

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.lr = learning_rate
        self.r = rho
        self.e = eps
        self.E = 0.0
        self.D = 0.0

    def step(self, w, g):
        E = self.E
        D = self.D
        E = self.r * E + (1 - self.r) * g**2
        delta = np.sqrt(D + self.e) / np.sqrt(E + self.e) * g
        D = self.r * D + (1 - self.r) * delta**2
        return w - self.lr * delta
