# wrong: the root is stored and averaged again as if it were v
import math

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = []

    def step(self, w, g):
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        if not self.v:
            self.v = [0.0] * len(w)
        new_w = []
        for i in range(len(w)):
            self.v[i] = math.sqrt(self.beta * self.v[i] + (1 - self.beta) * g[i]**2)
            new_w.append(w[i] - self.learning_rate * g[i] / (self.v[i] + self.eps))
        return np.array(new_w).reshape(shape)
