# wrong: ordinary momentum in a loop
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
            self.v[i] = self.momentum * self.v[i] + g[i]
            new_w.append(w[i] - self.learning_rate * self.v[i])
        return np.array(new_w).reshape(shape)
