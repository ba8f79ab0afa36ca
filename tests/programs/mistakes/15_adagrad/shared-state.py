# wrong: G belongs to the class, so two optimizers share it
import numpy as np


class Adagrad:
    G = 0.0

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        Adagrad.G = Adagrad.G + g**2
        return w - self.learning_rate * g / np.sqrt(Adagrad.G + self.eps)
