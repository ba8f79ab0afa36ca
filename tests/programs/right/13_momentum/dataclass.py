"""right: a dataclass"""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Momentum:
    learning_rate: float = 0.01
    momentum: float = 0.9
    v: Any = field(default=0.0, init=False)

    def step(self, w, g):
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * self.v
