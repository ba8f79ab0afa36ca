"""wrong: half precision"""

import numpy as np


class SGD:
    """SGD optimizer."""

    def __init__(self, learning_rate=0.01):
        self.lr = learning_rate

    def step(self, w, g):
        new_w = (w - self.lr * g).astype(np.float16)
        return new_w
