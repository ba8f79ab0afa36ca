# wrong: Keras's form (corrected learning rate) written element by element

import math
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Adam:
    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    iterations: int = field(default=0, init=False)
    m: list = field(default_factory=list, init=False)
    v: list = field(default_factory=list, init=False)

    def corrected_rate(self):
        beta1_power = self.beta1**self.iterations
        beta2_power = self.beta2**self.iterations
        return self.learning_rate * math.sqrt(1 - beta2_power) / (1 - beta1_power)

    def step(self, w, g):
        if self.iterations == 0:
            self.m = [0.0] * np.size(w)
            self.v = [0.0] * np.size(w)
        self.iterations += 1
        rate = self.corrected_rate()
        out = np.array(w, dtype=float).ravel()
        for i, gi in enumerate(np.ravel(g)):
            self.m[i] += (gi - self.m[i]) * (1 - self.beta1)
            self.v[i] += (gi * gi - self.v[i]) * (1 - self.beta2)
            out[i] -= rate * self.m[i] / (math.sqrt(self.v[i]) + self.eps)
        return out.reshape(np.shape(w))
