"""wrong: sums |g| and takes the root"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class Adagrad:
    learning_rate: float = 0.01
    eps: float = 1e-8
    G: Any = field(default=0.0, init=False)

    def step(self, w, g):
        self.G = self.G + np.abs(g)
        return w - self.learning_rate * g / np.sqrt(self.G + self.eps)
