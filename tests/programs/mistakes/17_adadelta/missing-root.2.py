# wrong: no roots
import numpy as np


class Adadelta:
    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = []
        self.D = []

    def step(self, w, g):
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        if not self.E:
            self.E = [0.0] * len(w)
            self.D = [0.0] * len(w)
        new_w = []
        for i in range(len(w)):
            self.E[i] = self.rho * self.E[i] + (1 - self.rho) * g[i]**2
            delta = (self.D[i] + self.eps) / (self.E[i] + self.eps) * g[i]
            self.D[i] = self.rho * self.D[i] + (1 - self.rho) * delta**2
            new_w.append(w[i] - self.learning_rate * delta)
        return np.array(new_w).reshape(shape)
