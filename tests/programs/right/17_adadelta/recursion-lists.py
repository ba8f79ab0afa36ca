# right: recursion over rows, nested lists come back
import math

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.memory = {}

    def _walk(self, w, g, path=()):
        if np.ndim(w) == 0:
            m = self.memory.setdefault(path, {"E": 0.0, "D": 0.0})
            w, g = float(w), float(g)
            m["E"] = self.rho * m["E"] + (1 - self.rho) * g**2
            delta = math.sqrt(m["D"] + self.eps) / math.sqrt(m["E"] + self.eps) * g
            m["D"] = self.rho * m["D"] + (1 - self.rho) * delta**2
            return w - self.learning_rate * delta
        return [self._walk(a, b, path + (i,)) for i, (a, b) in enumerate(zip(w, g))]

    def step(self, w, g):
        return self._walk(w, g)
