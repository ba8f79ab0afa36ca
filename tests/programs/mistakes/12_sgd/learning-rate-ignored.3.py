"""wrong: the learning rate is left out of the update"""

from dataclasses import dataclass


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        return w - g
