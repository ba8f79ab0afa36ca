# wrong: v averages (g - m)², the deviation from the mean, as in AdaBelief

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.mean = 0.0
        self.variance = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        b1, b2 = self.beta1, self.beta2
        self.mean = b1 * self.mean + (1 - b1) * g
        self.variance = b2 * self.variance + (1 - b2) * (g - self.mean) ** 2
        m_hat = self.mean / (1 - b1**self.t)
        v_hat = self.variance / (1 - b2**self.t)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
