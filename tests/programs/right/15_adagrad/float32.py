# right: everything in float32
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = np.float32(0)

    def step(self, w, g):
        w = np.asarray(w, dtype=np.float32)
        g = np.asarray(g, dtype=np.float32)
        self.G = self.G + g**2
        return np.asarray(w - self.learning_rate * g / np.sqrt(self.G + self.eps), dtype=np.float32)
