# wrong: v belongs to the class, so two optimizers share it
import numpy as np


class RMSProp:
    v = 0.0

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        RMSProp.v = self.beta * RMSProp.v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(RMSProp.v) + self.eps)
