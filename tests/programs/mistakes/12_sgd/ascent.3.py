"""wrong: the update is negative already and is subtracted once more"""

from dataclasses import dataclass


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        update = -(self.learning_rate * g)
        return w - update
