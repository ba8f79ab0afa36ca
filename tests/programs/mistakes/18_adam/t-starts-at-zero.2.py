# wrong: t counts from 0 in pure Python, ZeroDivisionError at the first step
import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta1 = beta1
        self.beta2 = beta2
        self.eps = eps
        self.m = []
        self.v = []
        self.t = 0

    def step(self, w, g):
        flat_w = np.asarray(w).ravel().tolist()
        flat_g = np.asarray(g).ravel().tolist()
        if len(self.m) == 0:
            self.m = [0.0] * len(flat_w)
            self.v = [0.0] * len(flat_w)
        for i in range(len(flat_w)):
            self.m[i] = self.beta1 * self.m[i] + (1 - self.beta1) * flat_g[i]
            self.v[i] = self.beta2 * self.v[i] + (1 - self.beta2) * flat_g[i] ** 2
            m_hat = self.m[i] / (1 - self.beta1**self.t)
            v_hat = self.v[i] / (1 - self.beta2**self.t)
            flat_w[i] -= self.learning_rate * m_hat / (v_hat**0.5 + self.eps)
        self.t = self.t + 1
        return np.reshape(flat_w, np.shape(w))
