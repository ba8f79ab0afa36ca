# wrong: the bias is corrected in the first step and never again

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = 0.0
        self.v = 0.0
        self.first = True

    def step(self, w, g):
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
        m, v = self.m, self.v
        if self.first:
            m = m / (1 - self.beta1)
            v = v / (1 - self.beta2)
            self.first = False
        return w - self.learning_rate * m / (np.sqrt(v) + self.eps)
