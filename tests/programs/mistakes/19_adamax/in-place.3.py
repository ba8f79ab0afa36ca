# wrong: writes into w element by element and returns a copy
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = {}
        self.u = {}
        self.t = 0

    def step(self, w, g):
        self.t += 1
        rate = self.learning_rate / (1 - self.beta1**self.t)
        for i in np.ndindex(np.shape(w)):
            self.m[i] = self.beta1 * self.m.get(i, 0.0) + (1 - self.beta1) * g[i]
            self.u[i] = max(self.beta2 * self.u.get(i, 0.0), abs(g[i]))
            w[i] = w[i] - rate * self.m[i] / (self.u[i] + self.eps)
        return np.array(w)
