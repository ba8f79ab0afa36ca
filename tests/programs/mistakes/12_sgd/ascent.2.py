# wrong: adds the update instead of subtracting it
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        shape = np.shape(w)
        w, g = np.ravel(w), np.ravel(g)
        new_w = []
        for i in range(len(w)):
            new_w.append(w[i] + self.learning_rate * g[i])
        return np.array(new_w).reshape(shape)
