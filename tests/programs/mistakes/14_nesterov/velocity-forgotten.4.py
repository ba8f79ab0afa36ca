"""wrong: v is set to 0 inside the loop"""

import numpy as np


class Nesterov:
    def __init__(self, learning_rate=0.01, momentum=0.9):
        self.learning_rate = learning_rate
        self.momentum = momentum

    def step(self, w, g):
        new_w = []
        for wi, gi in zip(w.ravel(), g.ravel()):
            v = 0.0
            v = self.momentum * v + gi
            new_w.append(wi - self.learning_rate * (gi + self.momentum * v))
        return np.array(new_w).reshape(w.shape)
