"""wrong: np.multiply writes the update into g"""

from dataclasses import dataclass
import numpy as np


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        update = np.multiply(g, -self.learning_rate, out=g)
        return w + update
