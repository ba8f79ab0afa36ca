# wrong: the velocity is set to zero where the gradient changes its sign
import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def step(self, w, g):
        old = np.where(self.v * g < 0, 0.0, self.v)
        self.v = self.momentum * old + g
        return w - self.learning_rate * self.v
