"""wrong: Nesterov's look-ahead is mixed into the first moment (NAdam)"""

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
        c2 = 1 - self.beta2**self.t
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
        look_ahead = self.beta1 * self.m / c1 + (1 - self.beta1) * g / c1
        return w - self.learning_rate * look_ahead / (np.sqrt(self.v / c2) + self.eps)
