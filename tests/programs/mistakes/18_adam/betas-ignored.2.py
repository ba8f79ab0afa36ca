# wrong: __init__ assigns constants to self.beta1 and self.beta2

import numpy as np

BETA1 = 0.9
BETA2 = 0.999


class Adam:
    def __init__(self, learning_rate=0.001, beta1=BETA1, beta2=BETA2, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = BETA1
        self.beta2 = BETA2
        self.eps = eps
        self.m, self.v, self.t = None, None, 0

    def moments(self, g):
        if self.m is None:
            self.m = np.zeros_like(g)
            self.v = np.zeros_like(g)
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        return self.m, self.v

    def step(self, w, g):
        self.t += 1
        m, v = self.moments(g)
        m_hat = m / (1 - np.power(self.beta1, self.t))
        v_hat = v / (1 - np.power(self.beta2, self.t))
        return w - np.divide(self.learning_rate * m_hat, np.sqrt(v_hat) + self.eps)
