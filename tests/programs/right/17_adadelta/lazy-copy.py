"""right: a copy of w is changed in place, state made in the first step"""

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, w, g):
        if not hasattr(self, "E"):
            self.E = np.zeros(np.shape(w))
            self.D = np.zeros(np.shape(w))
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        self.D = self.rho * self.D + (1 - self.rho) * delta**2
        new_w = np.array(w)
        new_w -= self.learning_rate * delta
        return new_w
