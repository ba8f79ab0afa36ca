# wrong: the root of the uncorrected second moment takes u's place
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.u = None
        self.t = 0

    def step(self, w, g):
        if self.m is None:
            self.m = np.zeros_like(w)
            self.u = np.zeros_like(w)
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.u = self.beta2 * self.u + (1 - self.beta2) * np.square(g)
        rate = self.learning_rate / (1 - self.beta1**self.t)
        return w - rate * self.m / (np.sqrt(self.u) + self.eps)
