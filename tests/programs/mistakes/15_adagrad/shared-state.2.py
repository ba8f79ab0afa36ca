"""wrong: a mutable default argument keeps G for all instances"""

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8, memory={}):
        self.lr = learning_rate
        self.e = eps
        self.memory = memory

    def step(self, w, g):
        self.memory.setdefault("G", np.zeros_like(w))
        self.memory["G"] = self.memory["G"] + g**2
        return w - self.lr * g / np.sqrt(self.memory["G"] + self.e)
