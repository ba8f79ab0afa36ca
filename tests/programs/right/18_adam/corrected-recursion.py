"""right: keeps the corrected moments themselves, with weights that undo the correction

m_hat is the weighted mean of the gradients so far, and a weighted mean can be moved
towards the new value: m_hat += (g - m_hat) * (1 - beta) / (1 - beta ** t).
"""

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m_hat = 0.0
        self.v_hat = 0.0
        self.t = 0

    def step(self, w, g):
        self.t += 1
        share1 = (1 - self.beta1) / (1 - self.beta1**self.t)
        share2 = (1 - self.beta2) / (1 - self.beta2**self.t)
        self.m_hat = self.m_hat + (g - self.m_hat) * share1
        self.v_hat = self.v_hat + (g * g - self.v_hat) * share2
        return w - self.learning_rate * self.m_hat / (np.sqrt(self.v_hat) + self.eps)
