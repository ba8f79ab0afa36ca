"""wrong: a mutable default argument keeps v for all instances"""

import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9, memory={}):
        self.lr = learning_rate
        self.mu = momentum
        self.memory = memory

    def step(self, w, g):
        self.memory.setdefault("v", np.zeros_like(w))
        self.memory["v"] = self.mu * self.memory["v"] + g
        return w - self.lr * self.memory["v"]
