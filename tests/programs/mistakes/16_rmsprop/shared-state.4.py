# wrong: a dict per class: every instance writes v into the same one
import math
from collections import defaultdict

import numpy as np


class RMSProp:
    v = defaultdict(float)

    def __init__(self, learning_rate=0.001, beta=0.9, eps=1e-8):
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps

    def step(self, w, g):
        out = np.zeros(w.shape)
        for i in np.ndindex(w.shape):
            self.v[i] = self.beta * self.v[i] + (1 - self.beta) * g[i]**2
            out[i] = w[i] - self.learning_rate * g[i] / (math.sqrt(self.v[i]) + self.eps)
        return out
