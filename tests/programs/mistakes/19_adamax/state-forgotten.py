# wrong: m and u are local and start at zero in every step
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.t = 0

    def step(self, w, g):
        m = np.zeros_like(w)
        u = np.zeros_like(w)
        self.t += 1
        m = self.beta1 * m + (1 - self.beta1) * g
        u = np.maximum(self.beta2 * u, np.abs(g))
        return w - self.learning_rate / (1 - self.beta1**self.t) * m / (u + self.eps)
