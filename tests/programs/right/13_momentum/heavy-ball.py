"""right: Polyak's heavy ball: remembers how far the weights moved last"""

import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.moved = None

    def step(self, w, g):
        moved = 0.0 if self.moved is None else self.moved
        new = w - self.learning_rate * g + self.momentum * moved
        self.moved = (self.momentum * moved) - self.learning_rate * np.array(g)
        return new
