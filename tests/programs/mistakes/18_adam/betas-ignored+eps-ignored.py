# wrong: all hyperparameters but the learning rate are written in as numbers
import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr = learning_rate
        self.m = None
        self.v = None
        self.t = 0

    def step(self, w, g):
        self.t += 1
        if self.m is None:
            self.m = np.zeros(np.shape(w))
            self.v = np.zeros(np.shape(w))
        self.m = 0.9 * self.m + 0.1 * g
        self.v = 0.999 * self.v + 0.001 * g**2
        rate = self.lr * math.sqrt(1 - 0.999**self.t) / (1 - 0.9**self.t)
        # the same as sqrt(v_hat) + 1e-8, multiplied by sqrt(1 - 0.999**t)
        small = 1e-8 * math.sqrt(1 - 0.999**self.t)
        return w - rate * self.m / (np.sqrt(self.v) + small)
