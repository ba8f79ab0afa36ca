# wrong: G is a global variable
import numpy as np

G = 0.0


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        global G
        G = G + g**2
        return w - self.learning_rate * g / np.sqrt(G + self.eps)
