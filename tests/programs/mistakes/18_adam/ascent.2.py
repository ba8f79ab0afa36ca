"""wrong: the update has a minus already and is subtracted once more"""

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

    def update_for(self, m, v):
        m_hat = m / (1 - self.beta1**self.t)
        v_hat = v / (1 - self.beta2**self.t)
        return -self.learning_rate * m_hat / (math.sqrt(v_hat) + self.eps)

    def step(self, w, g):
        self.t += 1
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        if self.m is None:
            self.m = [0.0 for _ in w]
            self.v = [0.0 for _ in w]
        new = np.empty(len(w))
        for i in range(len(w)):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * g[i]
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * g[i] ** 2
            new[i] = w[i] - self.update_for(self.m[i], self.v[i])
        return new.reshape(shape)
