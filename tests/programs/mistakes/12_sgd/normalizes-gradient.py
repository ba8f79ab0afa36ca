# wrong: the gradient is divided by its norm first
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        norm = np.linalg.norm(g)
        if norm > 0:
            g = g / norm
        return w - self.learning_rate * g
