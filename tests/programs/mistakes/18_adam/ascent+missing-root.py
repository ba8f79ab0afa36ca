"""wrong: plus in the last line, and v_hat without its square root"""

from dataclasses import dataclass
from typing import Any


@dataclass
class Adam:
    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    m: Any = 0.0
    v: Any = 0.0
    t: int = 0

    def step(self, w, g):
        self.t += 1
        self.m = self.beta1 * self.m + (1 - self.beta1) * g
        self.v = self.beta2 * self.v + (1 - self.beta2) * g * g
        m_hat = self.m / (1 - self.beta1**self.t)
        v_hat = self.v / (1 - self.beta2**self.t)
        return w + self.learning_rate * m_hat / (v_hat + self.eps)
