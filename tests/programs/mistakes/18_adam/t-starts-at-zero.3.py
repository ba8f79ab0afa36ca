"""wrong: itertools.count() begins at 0, so the first correction is infinite"""

import itertools

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.alpha = learning_rate
        self.betas = (beta1, beta2)
        self.eps = eps
        self.first = np.float64(0)
        self.second = np.float64(0)
        self.counter = itertools.count()

    def step(self, w, g):
        b1, b2 = self.betas
        t = next(self.counter)
        self.first = b1 * self.first + (1 - b1) * g
        self.second = b2 * self.second + (1 - b2) * np.square(g)
        correction = np.array([1 - b1**t, 1 - b2**t])
        m_hat = self.first / correction[0]
        v_hat = self.second / correction[1]
        return w - self.alpha * m_hat / (np.sqrt(v_hat) + self.eps)
