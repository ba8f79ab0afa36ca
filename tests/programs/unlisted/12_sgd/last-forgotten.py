# wrong: range(n - 1): the last weight stays as it was
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        new = np.array(w, dtype=float).ravel()
        slopes = np.ravel(g)
        for i in range(len(new) - 1):
            new[i] = new[i] - self.learning_rate * slopes[i]
        return new.reshape(np.shape(w))
