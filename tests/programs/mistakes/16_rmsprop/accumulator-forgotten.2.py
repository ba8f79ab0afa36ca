"""wrong: the new v is never stored back into self"""

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.lr = learning_rate
        self.b = beta
        self.e = eps
        self.v = 0.0

    def step(self, w, g):
        v = self.v
        v = self.b * v + (1 - self.b) * g**2
        return w - self.lr * g / (np.sqrt(v) + self.e)
