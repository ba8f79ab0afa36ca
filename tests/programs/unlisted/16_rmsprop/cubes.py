# wrong: averages |g|³ and takes the third root
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0

    def step(self, w, g):
        self.v = self.beta * self.v + (1 - self.beta) * np.abs(g) ** 3
        return w - self.learning_rate * g / (np.cbrt(self.v) + self.eps)
