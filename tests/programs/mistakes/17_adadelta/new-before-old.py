# wrong: D is updated with delta, then delta is computed again with the new D
import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = 0.0
        self.D = 0.0

    def step(self, w, g):
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        self.D = self.rho * self.D + (1 - self.rho) * delta**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        return w - self.learning_rate * delta
