# right: the root of the average is stored
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0

    def step(self, w, g):
        self.v = np.hypot(np.sqrt(self.beta) * self.v, np.sqrt(1 - self.beta) * g)
        return w - self.learning_rate * g / (self.v + self.eps)
