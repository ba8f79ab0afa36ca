"""wrong: v is set to 0 inside the loop"""

import math

import numpy as np


class RMSProp:
    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        new_w = []
        for wi, gi in zip(w.ravel(), g.ravel()):
            v = 0.0
            v = self.beta * v + (1 - self.beta) * gi**2
            new_w.append(wi - self.learning_rate * gi / (math.sqrt(v) + self.eps))
        return np.array(new_w).reshape(w.shape)
