# wrong: the learning rate is always 0.01
import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = None

    def step(self, w, g):
        if self.G is None:
            self.G = np.zeros(w.shape)
        out = np.empty(w.shape)
        for i in np.ndindex(w.shape):
            self.G[i] = self.G[i] + g[i]**2
            out[i] = w[i] - 0.01 * g[i] / math.sqrt(self.G[i] + self.eps)
        return out
