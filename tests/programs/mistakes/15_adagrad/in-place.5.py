"""wrong: g is multiplied by the rate in place after the sum was made"""

from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass
class Adagrad:
    learning_rate: float = 0.01
    eps: float = 1e-8
    G: Any = field(default=0.0, init=False)

    def step(self, w, g):
        self.G = self.G + g**2
        g *= self.learning_rate
        return w - g / np.sqrt(self.G + self.eps)
