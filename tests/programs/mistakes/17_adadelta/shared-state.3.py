# wrong: E and D is a global variable
import numpy as np

E = 0.0
D = 0.0


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, w, g):
        global E, D
        E = self.rho * E + (1 - self.rho) * g**2
        delta = np.sqrt(D + self.eps) / np.sqrt(E + self.eps) * g
        D = self.rho * D + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
