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


class Adadelta(Optimizer):
    __slots__ = ("learning_rate", "rho", "eps", "E", "D",)

    def __init__(self, learning_rate: float = 1.0, rho: float = 0.95, eps: float = 1e-6) -> None:
        self.learning_rate = learning_rate
        self.rho = rho
        self.eps = eps
        self.E = 0.0
        self.D = 0.0

    def update(self, g: Array) -> Array:
        self.E = self.rho * self.E + (1 - self.rho) * g**2
        delta = np.sqrt(self.D + self.eps) / np.sqrt(self.E + self.eps) * g
        self.D = self.rho * self.D + (1 - self.rho) * delta**2
        return self.learning_rate * delta
