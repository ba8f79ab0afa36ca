"""wrong: G is set to 0 inside the loop"""

import math

import numpy as np


class Adagrad:
    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        new_w = []
        for wi, gi in zip(w.ravel(), g.ravel()):
            G = 0.0
            G = G + gi**2
            new_w.append(wi - self.learning_rate * gi / math.sqrt(G + self.eps))
        return np.array(new_w).reshape(w.shape)
