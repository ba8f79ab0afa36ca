# wrong: the new weights are written one by one into the array that was given
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
        for i in np.ndindex(w.shape):
            self.v[i] = self.beta * self.v[i] + (1 - self.beta) * g[i]**2
            w[i] = w[i] - self.learning_rate * g[i] / (math.sqrt(self.v[i]) + self.eps)
        return w
