"""wrong: one number G grows from weight to weight, the first weights move further"""

import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0

    def step(self, w, g):
        out = []
        for wi, gi in zip(np.ravel(w), np.ravel(g)):
            self.G += gi**2
            out.append(wi - self.learning_rate * gi / math.sqrt(self.G + self.eps))
        return np.array(out).reshape(np.shape(w))
