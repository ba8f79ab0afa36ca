# wrong: a matrix comes back as one long row
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return np.array([a - self.learning_rate * b for a, b in zip(np.ravel(w), np.ravel(g))])
