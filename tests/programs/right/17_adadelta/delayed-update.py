"""right: D is updated at the beginning of the next step, with the delta of the last one"""

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = self.D = self.delta = 0.0

    def step(self, w, g):
        self.D = self.rho * self.D + (1 - self.rho) * self.delta**2
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        self.delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        return w - self.learning_rate * self.delta
