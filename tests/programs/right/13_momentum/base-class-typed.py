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


class Momentum(Optimizer):
    __slots__ = ("learning_rate", "momentum", "v",)

    def __init__(self, learning_rate: float = 0.01, momentum: float = 0.9) -> None:
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.v = 0.0

    def update(self, g: Array) -> Array:
        self.v = self.momentum * self.v + g
        return self.learning_rate * self.v
