# wrong: the old v is saved and used in the look-ahead
import numpy as np


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = []

    def step(self, w, g):
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        if not self.v:
            self.v = [0.0] * len(w)
        new_w = []
        for i in range(len(w)):
            old = self.v[i]
            self.v[i] = self.momentum * self.v[i] + g[i]
            new_w.append(w[i] - self.learning_rate * (g[i] + self.momentum * old))
        return np.array(new_w).reshape(shape)
