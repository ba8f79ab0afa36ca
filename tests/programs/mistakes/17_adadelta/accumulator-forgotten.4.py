"""wrong: E and D is set to 0 inside the loop"""

import math

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, w, g):
        new_w = []
        for wi, gi in zip(w.ravel(), g.ravel()):
            E = D = 0.0
            E = self.rho * E + (1 - self.rho) * gi**2
            delta = math.sqrt(D + self.eps) / math.sqrt(E + self.eps) * gi
            D = self.rho * D + (1 - self.rho) * delta**2
            new_w.append(wi - self.learning_rate * delta)
        return np.array(new_w).reshape(w.shape)
