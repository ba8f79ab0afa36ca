"""wrong: with Adam's bias correction"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class RMSProp:
    learning_rate: float = 0.001
    beta: float = 0.9
    eps: float = 1e-8
    v: Any = field(default=0.0, init=False)
    t: int = field(default=0, init=False)

    def step(self, w, g):
        self.t += 1
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        v_hat = self.v / (1 - self.beta ** self.t)
        return w - self.learning_rate * g / (np.sqrt(v_hat) + self.eps)
