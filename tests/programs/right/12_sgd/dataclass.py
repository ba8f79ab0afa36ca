"""right: a dataclass"""

from dataclasses import dataclass


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        return w - self.learning_rate * g
