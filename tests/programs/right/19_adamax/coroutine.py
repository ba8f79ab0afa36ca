# right: a generator holds the state, another class wraps it
import itertools
import typing as t

import numpy as np


def rule(rate: float, b1: float, b2: float, eps: float) -> t.Generator:
    m = u = 0.0
    w, g = yield
    for k in itertools.count(1):
        m = m + (1 - b1) * (g - m)
        u = np.where(b2 * u >= abs(g), b2 * u, abs(g))
        w, g = yield w - rate * m / ((1 - b1**k) * (u + eps))


class Adamax:
    def __init__(self, learning_rate: float = 0.002, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8):
        self._rule = rule(learning_rate, beta1, beta2, eps)
        next(self._rule)

    def step(self, w: np.ndarray, g: np.ndarray) -> np.ndarray:
        return self._rule.send((w, g))
