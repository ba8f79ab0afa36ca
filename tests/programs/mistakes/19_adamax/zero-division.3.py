# wrong: eps is accepted and forgotten in the denominator
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.u = None
        self.t = 0

    def step(self, w, g):
        if self.m is None:
            self.m = np.zeros_like(w)
            self.u = np.zeros_like(w)
        self.t += 1
        self.m = self.m * self.beta1 + g * (1 - self.beta1)
        self.u = np.fmax(self.u * self.beta2, np.fabs(g))
        m_hat = self.m / (1 - np.power(self.beta1, self.t))
        return w - np.divide(self.learning_rate * m_hat, self.u)
