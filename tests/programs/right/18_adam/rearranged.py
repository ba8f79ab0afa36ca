# right: the corrections are moved into the rate and into eps, the formula is the same
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
        c1 = 1 - self.beta1**self.t
        root_c2 = np.sqrt(1 - self.beta2**self.t)
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
        # numerator and denominator are both multiplied by sqrt(1 - beta2**t)
        rate = self.learning_rate * root_c2 / c1
        return w - rate * self.m / (np.sqrt(self.v) + self.eps * root_c2)
