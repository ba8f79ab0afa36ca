# wrong: Adamax's maximum of beta v and |g|
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0

    def step(self, w, g):
        self.v = np.maximum(self.beta * self.v, np.abs(g))
        return w - self.learning_rate * g / (self.v + self.eps)
