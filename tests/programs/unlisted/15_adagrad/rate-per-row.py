# wrong: a matrix has one sum for each row, not one for each weight
import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0

    def step(self, w, g):
        squares = g**2
        if squares.ndim == 2:
            squares = squares.sum(axis=1, keepdims=True)
        self.G = self.G + squares
        return w - self.learning_rate * g / np.sqrt(self.G + self.eps)
