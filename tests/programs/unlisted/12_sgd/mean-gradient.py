"""wrong: the mean of the gradient is subtracted from all weights"""

from dataclasses import dataclass
import numpy as np


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        return w - self.learning_rate * np.mean(g)
