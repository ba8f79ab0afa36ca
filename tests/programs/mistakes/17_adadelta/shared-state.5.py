# wrong: E is the instance's own, but D belongs to the class
import numpy as np


class Adadelta:
    updates = 0.0

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.gradients = 0.0

    def rms(self, x):
        return np.sqrt(x + self.eps)

    def step(self, w, g):
        self.gradients = self.rho * self.gradients + (1 - self.rho) * g**2
        delta = self.rms(Adadelta.updates) / self.rms(self.gradients) * g
        Adadelta.updates = self.rho * Adadelta.updates + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
