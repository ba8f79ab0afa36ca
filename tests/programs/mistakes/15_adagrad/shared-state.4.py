# wrong: a dict per class: every instance writes G into the same one
import math
from collections import defaultdict

import numpy as np


class Adagrad:
    G = defaultdict(float)

    def __init__(self, learning_rate=0.01, eps=1e-8):
        self.learning_rate = learning_rate
        self.eps = eps

    def step(self, w, g):
        out = np.zeros(w.shape)
        for i in np.ndindex(w.shape):
            self.G[i] = self.G[i] + g[i]**2
            out[i] = w[i] - self.learning_rate * g[i] / math.sqrt(self.G[i] + self.eps)
        return out
