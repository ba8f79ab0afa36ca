"""right: an abstract base class, __slots__ and type hints"""

from __future__ import annotations

from abc import ABC, abstractmethod

import numpy as np
import numpy.typing as npt


Array = npt.NDArray[np.float64]


class Optimizer(ABC):
    __slots__ = ()

    @abstractmethod
    def update(self, g: Array) -> Array: ...

    def step(self, w: Array, g: Array) -> Array:
        return w - self.update(g)


class RMSProp(Optimizer):
    __slots__ = ("learning_rate", "beta", "eps", "v",)

    def __init__(self, learning_rate: float = 0.001, beta: float = 0.9, eps: float = 1e-8) -> None:
        self.learning_rate = learning_rate
        self.beta = beta
        self.eps = eps
        self.v = 0.0

    def update(self, g: Array) -> Array:
        self.v = self.beta * self.v + (1 - self.beta) * g**2
        return self.learning_rate * g / (np.sqrt(self.v) + self.eps)
