# wrong: the learning rate is always 0.001
import math

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros(w.shape)
        out = np.empty(w.shape)
        for i in np.ndindex(w.shape):
            self.v[i] = self.beta * self.v[i] + (1 - self.beta) * g[i]**2
            out[i] = w[i] - 0.001 * g[i] / (math.sqrt(self.v[i]) + self.eps)
        return out
