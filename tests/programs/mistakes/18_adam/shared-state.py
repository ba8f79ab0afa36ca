# wrong: m, v and t are attributes of the class, all instances use the same ones
import numpy as np


class Adam:
    m = 0.0
    v = 0.0
    t = 0

    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def step(self, w, g):
        Adam.t += 1
        Adam.m = self.beta1 * Adam.m + (1 - self.beta1) * g
        Adam.v = self.beta2 * Adam.v + (1 - self.beta2) * g**2
        m_hat = Adam.m / (1 - self.beta1**Adam.t)
        v_hat = Adam.v / (1 - self.beta2**Adam.t)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
