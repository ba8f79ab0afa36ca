# wrong: rounds the new weights to 3 places
import numpy as np


class SGD:
    def __init__(self, learning_rate=0.01):
        self.learning_rate = learning_rate

    def step(self, w, g):
        return np.round(w - self.learning_rate * g, 3)
