"""wrong: step computes new moments but never stores them back in self (t is kept)"""

import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = 0.0
        self.v = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        result = []
        for wi, gi in zip(np.ravel(w), np.ravel(g)):
            m = self.beta1 * self.m + (1 - self.beta1) * gi
            v = self.beta2 * self.v + (1 - self.beta2) * gi**2
            m_hat = m / (1 - self.beta1**self.t)
            v_hat = v / (1 - self.beta2**self.t)
            result.append(
                wi - self.learning_rate * m_hat / (math.sqrt(v_hat) + self.eps)
            )
        return np.array(result).reshape(np.shape(w))
