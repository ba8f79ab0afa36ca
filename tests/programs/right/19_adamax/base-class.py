# right: an abstract base class, in-place work on its own copies only, tuples for vectors
from abc import ABC, abstractmethod

import numpy as np


class Optimizer(ABC):
    def __init__(self):
        self.calls = 0

    @abstractmethod
    def direction(self, g): ...

    def step(self, w, g):
        self.calls += 1
        new = np.array(w)
        new -= self.direction(np.array(g))
        return tuple(new.tolist()) if new.ndim == 1 else new


class Adamax(Optimizer):
    def __init__(self, learning_rate=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        super().__init__()
        self.rate, self.betas, self.eps = learning_rate, (beta1, beta2), eps
        self.m = self.u = None

    def direction(self, g):
        b1, b2 = self.betas
        if self.m is None:
            self.m, self.u = (1 - b1) * g, abs(g)
        else:
            self.m *= b1
            self.m += (1 - b1) * g
            self.u *= b2
            np.maximum(self.u, abs(g), out=self.u) if g.ndim else setattr(self, "u", max(self.u, abs(g)))
        return self.rate / (1 - b1**self.calls) * self.m / (self.u + self.eps)
