"""wrong: the look-ahead is made twice"""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Nesterov:
    learning_rate: float = 0.01
    momentum: float = 0.9
    v: Any = field(default=0.0, init=False)

    def step(self, w, g):
        self.v = self.momentum * self.v + g
        return w - self.learning_rate * (g + self.momentum * (g + self.momentum * self.v))
