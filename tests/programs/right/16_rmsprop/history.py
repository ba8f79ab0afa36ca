# right: the average from its definition, over all squares so far
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.squares = []

    def step(self, w, g):
        self.squares.append(g * g)
        weights = (1 - self.beta) * self.beta ** np.arange(len(self.squares))[::-1]
        v = np.tensordot(weights, np.stack(self.squares), axes=1)
        return w - self.learning_rate * g / (v**0.5 + self.eps)
