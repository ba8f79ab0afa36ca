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


class Adagrad(Optimizer):
    __slots__ = ("learning_rate", "eps", "G",)

    def __init__(self, learning_rate: float = 0.01, eps: float = 1e-8) -> None:
        self.learning_rate = learning_rate
        self.eps = eps
        self.G = 0.0

    def update(self, g: Array) -> Array:
        self.G = self.G + g**2
        return self.learning_rate * g / np.sqrt(self.G + self.eps)
