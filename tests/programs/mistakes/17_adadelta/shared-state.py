# wrong: E and D belongs to the class, so two optimizers share it
import numpy as np


class Adadelta:
    E = 0.0
    D = 0.0

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, w, g):
        Adadelta.E = self.rho * Adadelta.E + (1 - self.rho) * g**2
        delta = np.sqrt(Adadelta.D + self.eps) / np.sqrt(Adadelta.E + self.eps) * g
        Adadelta.D = self.rho * Adadelta.D + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
