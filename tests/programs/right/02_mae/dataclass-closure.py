# right: a dataclass for the loss, a closure for the gradient, type hints
from dataclasses import dataclass, field
import math

import numpy as np


@dataclass
class MeanAbsoluteError:
    y: np.ndarray
    y_hat: np.ndarray
    errors: np.ndarray = field(init=False)

    def __post_init__(self):
        self.errors = self.y - self.y_hat

    @property
    def value(self) -> float:
        return float(np.abs(self.errors) @ np.full(self.errors.size, 1 / self.errors.size))


def mae(y: np.ndarray, y_hat: np.ndarray, reduction: str = "mean") -> float:
    return MeanAbsoluteError(y, y_hat).value


def gradient_of_one(n: int):
    def slope(a: float, p: float) -> float:
        return 0.0 if a == p else math.copysign(1.0, p - a) / n

    return slope


def mae_gradient(y: np.ndarray, y_hat: np.ndarray) -> "list[float]":
    return list(map(gradient_of_one(len(y)), y, y_hat))
