# wrong: beta1 and beta2 are exchanged
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = 0.0
        self.u = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        self.m = self.beta2 * self.m + (1 - self.beta2) * g
        self.u = np.maximum(self.beta1 * self.u, np.abs(g))
        return w - self.learning_rate / (1 - self.beta2**self.t) * self.m / (self.u + self.eps)
