# wrong: itertools.count() without the 1
from itertools import count

import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.settings = learning_rate, beta1, beta2, eps
        self.clock = count()
        self.m = self.u = 0.0

    def step(self, w, g):
        rate, beta1, beta2, eps = self.settings
        t = next(self.clock)
        self.m = beta1 * self.m + (1 - beta1) * g
        self.u = np.maximum(beta2 * self.u, np.abs(g))
        return w - np.float64(rate) / (1 - beta1**t) * self.m / (self.u + eps)
