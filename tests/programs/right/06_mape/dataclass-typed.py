# right: a dataclass, type hints, an extra parameter
from dataclasses import dataclass
from typing import Optional
import math

import numpy as np


@dataclass
class Sample:
    actual: float
    predicted: float

    @property
    def percent(self) -> float:
        return 100.0 * abs(self.actual - self.predicted) / abs(self.actual)

    @property
    def slope(self) -> float:
        if self.actual == self.predicted:
            return 0.0
        return math.copysign(100.0 / self.actual, self.predicted - self.actual)


def samples(y: np.ndarray, y_hat: np.ndarray) -> "list[Sample]":
    return [Sample(a, p) for a, p in zip(y.tolist(), y_hat.tolist())]


def mape(y: np.ndarray, y_hat: np.ndarray, digits: Optional[int] = None) -> float:
    value = sum(s.percent for s in samples(y, y_hat)) / len(y)
    return value if digits is None else round(value, digits)


def mape_gradient(y: np.ndarray, y_hat: np.ndarray) -> "list[float]":
    return [s.slope / len(y) for s in samples(y, y_hat)]
