# wrong: the learning rate is always 0.01
import numpy as np


class Momentum:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = None

    def step(self, w, g):
        if self.v is None:
            self.v = np.zeros(w.shape)
        out = np.empty(w.shape)
        for i in np.ndindex(w.shape):
            self.v[i] = self.momentum * self.v[i] + g[i]
            out[i] = w[i] - 0.01 * self.v[i]
        return out
