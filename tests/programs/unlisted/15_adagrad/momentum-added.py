# wrong: momentum in the numerator
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0
        self.v = 0.0

    def step(self, w, g):
        self.v = 0.9 * self.v + g
        self.G = self.G + g**2
        return w - self.learning_rate * self.v / np.sqrt(self.G + self.eps)
