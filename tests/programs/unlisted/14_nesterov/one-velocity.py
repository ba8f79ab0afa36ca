# wrong: one velocity for all weights
import numpy as np


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        self.v = self.momentum * self.v + np.mean(g)
        return w - self.learning_rate * (g + self.momentum * self.v)
