"""right: the root is stored and renewed by hypot, eps is its first value"""

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.root = np.sqrt(eps)

    def step(self, w, g):
        self.root = np.hypot(self.root, g)
        return w - self.learning_rate * (g / self.root)
