# right: the hyperparameters are properties with a check
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self._G = 0.0

    @property
    def learning_rate(self):
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, value):
        if value < 0:
            raise ValueError("learning_rate must not be negative")
        self._learning_rate = float(value)

    @property
    def eps(self):
        return self._eps

    @eps.setter
    def eps(self, value):
        if value < 0:
            raise ValueError("eps must not be negative")
        self._eps = float(value)

    def step(self, w, g):
        self._G = self._G + g**2
        return w - self.learning_rate * g / np.sqrt(self._G + self.eps)
