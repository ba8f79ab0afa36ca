# right: m and v are created in the first step by hasattr, the moments updated in place
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps

    def step(self, w, g):
        if not hasattr(self, "m"):
            self.m = np.zeros_like(w)
            self.v = np.zeros_like(w)
            self.t = 0
        self.t += 1
        self.m += (1 - self.beta1) * (g - self.m)
        self.v += (1 - self.beta2) * (g**2 - self.v)
        m_hat = self.m / (1 - self.beta1**self.t)
        v_hat = self.v / (1 - self.beta2**self.t)
        new_w = w.copy()
        new_w -= self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
        return new_w
