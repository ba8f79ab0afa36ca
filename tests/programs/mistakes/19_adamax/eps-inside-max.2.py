# wrong: as PyTorch does it: stack, amax, epsilon beside |g|
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
        both = np.stack([self.u * self.beta2, np.abs(g) + self.eps])
        self.u = np.amax(both, axis=0)
        clr = self.learning_rate / (1 - self.beta1**self.t)
        return w - clr * self.m / self.u
