# wrong: max(b2 * u, g) in a loop, abs is forgotten
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
        rate = self.lr / (1 - self.b1**self.t)
        new = []
        for i in range(len(flat_w)):
            self.m[i] = self.b1 * self.m[i] + (1 - self.b1) * flat_g[i]
            self.u[i] = max(self.b2 * self.u[i], flat_g[i])
            new.append(flat_w[i] - rate * self.m[i] / (self.u[i] + self.eps))
        return np.array(new).reshape(np.shape(w))
