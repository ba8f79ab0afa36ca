# wrong: pure Python loop over the weights with Adam's corrected second moment
import numpy as np


class Adamax:
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = learning_rate, beta1, beta2, eps
        self.m = []
        self.u = []
        self.t = 0

    def step(self, w, g):
        flat_w = np.ravel(w).tolist()
        flat_g = np.ravel(g).tolist()
        if not self.m:
            self.m = [0.0] * len(flat_w)
            self.u = [0.0] * len(flat_w)
        self.t += 1
        new = []
        for i, (wi, gi) in enumerate(zip(flat_w, flat_g)):
            self.m[i] = self.b1 * self.m[i] + (1 - self.b1) * gi
            self.u[i] = self.b2 * self.u[i] + (1 - self.b2) * gi**2
            m_hat = self.m[i] / (1 - self.b1**self.t)
            u_hat = self.u[i] / (1 - self.b2**self.t)
            new.append(wi - self.lr * m_hat / (u_hat**0.5 + self.eps))
        return np.reshape(new, np.shape(w))
