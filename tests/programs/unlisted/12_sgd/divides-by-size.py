"""wrong: divides by the number of weights"""

import numpy as np


class SGD:
    """SGD optimizer."""

    def __init__(self, learning_rate=0.01):
        self.lr = learning_rate

    def step(self, w, g):
        new_w = w - self.lr * g / np.size(g)
        return new_w
