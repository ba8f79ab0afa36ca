"""wrong: a constant of the module is used, the parameter only stored"""

import numpy as np

LEARNING_RATE = 0.01


class SGD:
    def __init__(self, learning_rate=LEARNING_RATE):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return np.subtract(w, np.multiply(LEARNING_RATE, g))
