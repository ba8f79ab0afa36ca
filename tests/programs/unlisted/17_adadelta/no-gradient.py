"""wrong: g is missing in delta"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class Adadelta:
    learning_rate: float = 1.0
    rho: float = 0.95
    eps: float = 1e-6
    E: Any = field(default=0.0, init=False)
    D: Any = field(default=0.0, init=False)

    def step(self, w, g):
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps)
        self.D = self.rho * self.D + (1 - self.rho) * delta**2
        return w - self.learning_rate * delta
