"""wrong: the step is counted, but t is never used to correct the moments (loops)"""

import math

import numpy as np


class Adam:
    def __init__(self, learning_rate=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.b1, self.b2, self.eps = learning_rate, beta1, beta2, eps
        self.moments = []
        self.t = 0

    def step(self, w, g):
        self.t += 1
        shape = np.shape(w)
        weights = np.ravel(w).tolist()
        grads = np.ravel(g).tolist()
        if not self.moments:
            self.moments = [[0.0, 0.0] for _ in weights]
        new = []
        for pair, wi, gi in zip(self.moments, weights, grads):
            pair[0] = self.b1 * pair[0] + (1 - self.b1) * gi
            pair[1] = self.b2 * pair[1] + (1 - self.b2) * gi * gi
            new.append(wi - self.lr * pair[0] / (math.sqrt(pair[1]) + self.eps))
        return np.array(new).reshape(shape)
