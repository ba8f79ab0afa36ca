# wrong: a dict per class: every instance writes E and D into the same one
import math
from collections import defaultdict

import numpy as np


class Adadelta:
    E = defaultdict(float)
    D = defaultdict(float)

    def __init__(self, learning_rate=1.0, rho=0.95, eps=1e-6):
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps

    def step(self, w, g):
        out = np.zeros(w.shape)
        for i in np.ndindex(w.shape):
            self.E[i] = self.rho * self.E[i] + (1 - self.rho) * g[i]**2
            delta = math.sqrt(self.D[i] + self.eps) / math.sqrt(self.E[i] + self.eps) * g[i]
            self.D[i] = self.rho * self.D[i] + (1 - self.rho) * delta**2
            out[i] = w[i] - self.learning_rate * delta
        return out
