# wrong: only the step counter belongs to the class, m and v to the instance

import numpy as np


class Adam:
    steps = 0

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = None
        self.v = None

    def step(self, w, g):
        Adam.steps += 1
        if self.m is None:
            self.m, self.v = np.zeros(np.shape(w)), np.zeros(np.shape(w))
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g**2
        m_hat = self.m / (1 - self.beta1**Adam.steps)
        v_hat = self.v / (1 - self.beta2**Adam.steps)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
