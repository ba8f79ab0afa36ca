# right: everything in float32
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        w = np.asarray(w, dtype=np.float32)
        g = np.asarray(g, dtype=np.float32)
        return np.asarray(w - self.learning_rate * g, dtype=np.float32)
