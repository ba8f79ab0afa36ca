"""right: a copy of w is changed in place, state made in the first step"""

import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        new_w = np.array(w)
        new_w -= self.learning_rate * g
        return new_w
