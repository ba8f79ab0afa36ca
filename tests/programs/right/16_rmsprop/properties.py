# right: the hyperparameters are properties with a check
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self._v = 0.0

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        if value < 0:
            raise ValueError("learning_rate must not be negative")
        self._learning_rate = float(value)

    @property
    def beta(self):
        return self._beta

    @beta.setter
    def beta(self, value):
        if value < 0:
            raise ValueError("beta must not be negative")
        self._beta = float(value)

    @property
    def eps(self):
        return self._eps

    @eps.setter
    def eps(self, value):
        if value < 0:
            raise ValueError("eps must not be negative")
        self._eps = float(value)

    def step(self, w, g):
        self._v = self.beta * self._v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(self._v) + self.eps)
