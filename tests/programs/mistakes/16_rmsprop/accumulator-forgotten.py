# wrong: v is a local variable that starts at zero in every step
import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        v = np.zeros_like(w)
        v = self.beta * v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(v) + self.eps)
