# wrong: comprehension with max(u, abs(g)), nothing decays
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
        c = 1 - self.b1**self.t
        self.m = [self.b1 * m + (1 - self.b1) * gi for m, gi in zip(self.m, flat_g)]
        self.u = [max(u, abs(gi)) for u, gi in zip(self.u, flat_g)]
        new = [wi - self.lr / c * m / (u + self.eps) for wi, m, u in zip(flat_w, self.m, self.u)]
        return np.reshape(new, np.shape(w))
