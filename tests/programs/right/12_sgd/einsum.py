"""right: both arrays stacked and multiplied by the row (1, -alpha)"""

import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.row = np.array([1.0, -learning_rate])

    def step(self, w, g):
        return np.einsum("i,i...->...", self.row, np.stack([w, g]))
