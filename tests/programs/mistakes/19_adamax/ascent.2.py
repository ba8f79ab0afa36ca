# wrong: the helper returns a negative update which is then subtracted
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = self.u = 0.0
        self.t = 0

    def update(self, g):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.u = np.maximum(self.beta2 * self.u, np.abs(g))
        return -self.learning_rate * (self.m / (1 - self.beta1**self.t)) / (self.u + self.eps)

    def step(self, w, g):
        return w - self.update(g)
