# wrong: the mean of all squared gradients so far
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        self.G = self.G + g**2
        return w - self.learning_rate * g / np.sqrt(self.G / self.t + self.eps)
