# right: everything in float32
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = np.float32(0)

    def step(self, w, g):
        w = np.asarray(w, dtype=np.float32)
        g = np.asarray(g, dtype=np.float32)
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        return np.asarray(w - self.learning_rate * g / (np.sqrt(self.v) + self.eps), dtype=np.float32)
