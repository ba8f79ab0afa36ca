# wrong: the gradient is clipped to [-1, 1]
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        g = np.clip(g, -1, 1)
        return w - self.learning_rate * g
