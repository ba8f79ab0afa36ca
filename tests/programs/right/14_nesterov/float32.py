# right: everything in float32
import numpy as np


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = np.float32(0)

    def step(self, w, g):
        w = np.asarray(w, dtype=np.float32)
        g = np.asarray(g, dtype=np.float32)
        self.v = self.momentum * self.v + g
        return np.asarray(w - self.learning_rate * (g + self.momentum * self.v), dtype=np.float32)
