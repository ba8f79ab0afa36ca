# wrong: G is a local variable that starts at zero in every step
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        G = np.zeros_like(w)
        G = G + g**2
        return w - self.learning_rate * g / np.sqrt(G + self.eps)
