# wrong: the gradient is summed as it is: math.sqrt of a negative number raises
import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = []

    def step(self, w, g):
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        if not self.G:
            self.G = [0.0] * len(w)
        new_w = []
        for i in range(len(w)):
            self.G[i] = self.G[i] + g[i]
            new_w.append(w[i] - self.learning_rate * g[i] / math.sqrt(self.G[i] + self.eps))
        return np.array(new_w).reshape(shape)
