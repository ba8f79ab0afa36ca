"""wrong: the new G is never stored back into self"""

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.lr = learning_rate
        self.e = eps
        self.G = 0.0

    def step(self, w, g):
        G = self.G
        G = G + g**2
        return w - self.lr * g / np.sqrt(G + self.e)
