"""wrong: a class constant EPS is added, self.eps is stored and never read"""

import math

import numpy as np


class Adam:
    EPS = 1e-8

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0
        self.state = None

    def _one(self, i, w, g):
        m, v = self.state[i]
        m = self.beta1 * m + (1 - self.beta1) * g
        v = self.beta2 * v + (1 - self.beta2) * g**2
        self.state[i] = (m, v)
        m_hat = m / (1 - self.beta1**self.t)
        v_hat = v / (1 - self.beta2**self.t)
        return w - self.learning_rate * m_hat / (math.sqrt(v_hat) + self.EPS)

    def step(self, w, g):
        self.t += 1
        if self.state is None:
            self.state = [(0.0, 0.0)] * w.size
        pairs = zip(w.ravel(), g.ravel())
        result = [self._one(i, wi, gi) for i, (wi, gi) in enumerate(pairs)]
        return np.array(result).reshape(w.shape)
