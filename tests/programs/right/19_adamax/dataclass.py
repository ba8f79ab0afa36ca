# right: a dataclass with a state dataclass inside
from dataclasses import dataclass, field

import numpy as np


@dataclass
class State:
    m: object = 0.0
    u: object = 0.0
    power: float = 1.0


@dataclass
class Adamax:
    learning_rate: float = 0.002
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    state: State = field(default_factory=State)

    def step(self, w, g):
        s = self.state
        s.power *= self.beta1
        s.m = self.beta1 * s.m + (1 - self.beta1) * g
        s.u = np.maximum(self.beta2 * s.u, np.sqrt(g * g))
        return w - (self.learning_rate / (1 - s.power)) * (s.m / (s.u + self.eps))
