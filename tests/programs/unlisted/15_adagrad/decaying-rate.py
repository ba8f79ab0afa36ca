# wrong: the learning rate is divided by t as well
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
        return w - self.learning_rate / self.t * g / np.sqrt(self.G + self.eps)
