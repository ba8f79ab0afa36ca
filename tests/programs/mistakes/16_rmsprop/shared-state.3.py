# wrong: v is a global variable
import numpy as np

v = 0.0


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        global v
        v = self.beta * v + (1 - self.beta) * g**2
        return w - self.learning_rate * g / (np.sqrt(v) + self.eps)
