"""wrong: list state, and the corrected m is written back into the list"""

import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.m = None
        self.v = None

    def step(self, w, g):
        w = np.asarray(w)
        if self.m is None:
            self.m, self.v = [0.0] * w.size, [0.0] * w.size
        self.t += 1
        c1 = 1 - self.beta1**self.t
        c2 = 1 - self.beta2**self.t
        new_w = []
        for i, (wi, gi) in enumerate(zip(w.flat, np.asarray(g).flat)):
            self.m[i] = (self.beta1 * self.m[i] + (1 - self.beta1) * gi) / c1
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * gi**2
            denominator = math.sqrt(self.v[i] / c2) + self.eps
            new_w.append(wi - self.learning_rate * self.m[i] / denominator)
        return np.array(new_w).reshape(w.shape)
