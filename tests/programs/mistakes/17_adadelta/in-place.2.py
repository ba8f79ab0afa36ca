# wrong: the new weights are written one by one into the array that was given
import math

import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = None
        self.D = None

    def step(self, w, g):
        if self.E is None:
            self.E = np.zeros(w.shape)
            self.D = np.zeros(w.shape)
        for i in np.ndindex(w.shape):
            self.E[i] = self.rho * self.E[i] + (1 - self.rho) * g[i]**2
            delta = math.sqrt(self.D[i] + self.eps) / math.sqrt(self.E[i] + self.eps) * g[i]
            self.D[i] = self.rho * self.D[i] + (1 - self.rho) * delta**2
            w[i] = w[i] - self.learning_rate * delta
        return w
