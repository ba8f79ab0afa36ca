# wrong: t is set to 1 and raised before it is used, the first step has t = 2

from dataclasses import dataclass, field

import numpy as np


@dataclass
class Adam:
    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    t: int = field(default=1, init=False)
    state: dict = field(default_factory=dict, init=False)

    def step(self, w, g):
        m = self.state.get("m", np.zeros_like(w))
        v = self.state.get("v", np.zeros_like(w))
        self.t += 1
        m = self.beta1 * m + (1 - self.beta1) * g
        v = self.beta2 * v + (1 - self.beta2) * g * g
        self.state.update(m=m, v=v)
        m_hat = m / (1 - self.beta1**self.t)
        v_hat = v / (1 - self.beta2**self.t)
        return w - self.learning_rate * m_hat / (np.sqrt(v_hat) + self.eps)
