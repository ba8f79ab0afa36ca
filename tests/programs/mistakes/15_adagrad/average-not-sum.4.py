# wrong: a running mean of the squares
import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = None
        self.t = 0

    def step(self, w, g):
        self.t += 1
        if self.G is None:
            self.G = np.zeros(w.shape)
        out = np.empty(w.shape)
        for i in np.ndindex(w.shape):
            self.G[i] = self.G[i] + (g[i]**2 - self.G[i]) / self.t
            out[i] = w[i] - self.learning_rate * g[i] / math.sqrt(self.G[i] + self.eps)
        return out
