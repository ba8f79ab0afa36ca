"""wrong: (1 - alpha) w - alpha g, an average of w and -g"""

from dataclasses import dataclass


@dataclass
class SGD:
    learning_rate: float = 0.01

    def step(self, w, g):
        return (1 - self.learning_rate) * w - self.learning_rate * g
