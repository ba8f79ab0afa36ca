# wrong: sqrt(v + eps)
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0

    def step(self, w, g):
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / np.sqrt(self.v + self.eps)
