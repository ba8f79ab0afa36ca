# wrong: v is a local variable that starts at zero in every step
import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        v = np.zeros_like(w)
        v = self.momentum * v + g
        return w - self.learning_rate * v
