# wrong: g itself is in the numerator, m is computed for nothing
import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.v = None
        self.t = 0

    def step(self, w, g):
        self.t += 1
        if self.m is None:
            self.m = np.zeros(np.shape(w))
            self.v = np.zeros(np.shape(w))
        new_w = np.array(w)
        for i in np.ndindex(new_w.shape):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * g[i]
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * g[i] ** 2
            v_hat = self.v[i] / (1 - self.beta2**self.t)
            new_w[i] -= self.learning_rate * g[i] / (math.sqrt(v_hat) + self.eps)
        return new_w
