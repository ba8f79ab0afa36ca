# right: the hyperparameters are properties with a check
import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self._E = 0.0
        self._D = 0.0

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        if value < 0:
            raise ValueError("learning_rate must not be negative")
        self._learning_rate = float(value)

    @property
    def rho(self):
        return self._rho

    @rho.setter
    def rho(self, value):
        if value < 0:
            raise ValueError("rho must not be negative")
        self._rho = float(value)

    @property
    def eps(self):
        return self._eps

    @eps.setter
    def eps(self, value):
        if value < 0:
            raise ValueError("eps must not be negative")
        self._eps = float(value)

    def step(self, w, g):
        self._E = self.rho * self._E + (1 - self.rho) * g**2
        delta = np.sqrt(self._D + self.eps) / np.sqrt(self._E + self.eps) * g
        self._D = self.rho * self._D + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
