# wrong: w -= ... changes the array of the caller
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0

    def step(self, w, g):
        self.G = self.G + g**2
        w -= self.learning_rate * g / np.sqrt(self.G + self.eps)
        return w
