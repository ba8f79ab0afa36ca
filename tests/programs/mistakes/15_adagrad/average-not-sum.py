# wrong: a decaying average with 0.9, as in RMSProp
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0

    def step(self, w, g):
        self.G = 0.9 * self.G + 0.1 * g**2
        return w - self.learning_rate * g / np.sqrt(self.G + self.eps)
