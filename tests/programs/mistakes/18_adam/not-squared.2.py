# wrong: no square in v; math.sqrt raises ValueError for a negative gradient
import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = {}
        self.v = {}
        self.t = 0

    def step(self, w, g):
        self.t += 1
        new_w = np.array(w, dtype=float)
        for index in np.ndindex(new_w.shape):
            gi = float(g[index])
            m = self.beta1 * self.m.get(index, 0.0) + (1 - self.beta1) * gi
            v = self.beta2 * self.v.get(index, 0.0) + (1 - self.beta2) * gi
            self.m[index] = m
            self.v[index] = v
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            new_w[index] -= self.learning_rate * m_hat / (math.sqrt(v_hat) + self.eps)
        return new_w
