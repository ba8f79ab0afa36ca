# wrong: every gradient is scaled to length one, in loops
import math

import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        total = sum(float(x) ** 2 for x in np.ravel(g))
        length = math.sqrt(total) or 1.0
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        new_w = []
        for i in range(len(w)):
            new_w.append(w[i] - self.learning_rate * g[i] / length)
        return np.array(new_w).reshape(shape)
