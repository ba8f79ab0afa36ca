"""wrong: a mutable default argument keeps E and D for all instances"""

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6, memory={}):
        self.lr = learning_rate
        self.r = rho
        self.e = eps
        self.memory = memory

    def step(self, w, g):
        self.memory.setdefault("E", np.zeros_like(w))
        self.memory.setdefault("D", np.zeros_like(w))
        self.memory["E"] = self.r * self.memory["E"] + (1 - self.r) * g**2
        delta = np.sqrt(self.memory["D"] + self.e) / np.sqrt(self.memory["E"] + self.e) * g
        self.memory["D"] = self.r * self.memory["D"] + (1 - self.r) * delta**2
        return w - self.lr * delta
