# wrong: the new weights are written one by one into the array that was given
import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros(w.shape)
        for i in np.ndindex(w.shape):
            self.v[i] = self.momentum * self.v[i] + g[i]
            w[i] = w[i] - self.learning_rate * self.v[i]
        return w
