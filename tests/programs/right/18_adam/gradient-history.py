# right: remembers all gradients and computes both averages from the definition
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.history = []

    def corrected(self, beta, power):
        weights = [beta**k for k in range(len(self.history))]
        newest_first = reversed(self.history)
        total = sum(c * g**power for c, g in zip(weights, newest_first))
        return total / sum(weights)  # (1 - beta) cancels

    def step(self, w, g):
        # a copy: the caller may use the same array for the next gradient
        self.history.append(np.array(g))
        m_hat = self.corrected(self.beta1, 1)
        v_hat = self.corrected(self.beta2, 2)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
