# wrong: a mutable default argument holds the state of everybody
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8, memory=[0.0, 0.0, 0]):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.memory = memory

    def step(self, w, g):
        m, u, t = self.memory
        m = self.beta1 * m + (1 - self.beta1) * g
        u = np.maximum(self.beta2 * u, np.abs(g))
        t += 1
        self.memory[:] = m, u, t
        return w - self.learning_rate / (1 - self.beta1**t) * m / (u + self.eps)
