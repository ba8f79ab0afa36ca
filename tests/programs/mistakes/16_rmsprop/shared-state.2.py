"""wrong: a mutable default argument keeps v for all instances"""

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8, memory={}):
        self.lr = learning_rate
        self.b = beta
        self.e = eps
        self.memory = memory

    def step(self, w, g):
        self.memory.setdefault("v", np.zeros_like(w))
        self.memory["v"] = self.b * self.memory["v"] + (1 - self.b) * g**2
        return w - self.lr * g / (np.sqrt(self.memory["v"]) + self.e)
