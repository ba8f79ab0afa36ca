# right: type hints and dataclasses, the history is a tuple
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@dataclass
class Point:
    theta0: float = 0.0
    theta1: float = 0.0

    def residual(self, x: Vector, y: Vector) -> Vector:
        return self.theta0 + self.theta1 * x - y

    def cost(self, x: Vector, y: Vector) -> float:
        return float(np.sum(np.square(self.residual(x, y)))) / (2 * x.size)

    def moved(self, x: Vector, y: Vector, rate: float) -> "Point":
        r = self.residual(x, y)
        return Point(self.theta0 - rate * float(np.mean(r)), self.theta1 - rate * float(np.mean(r * x)))


@dataclass
class Trace:
    costs: list[float] = field(default_factory=list)

    def converged(self, tolerance: float) -> bool:
        return len(self.costs) >= 2 and self.costs[-2] - self.costs[-1] < tolerance


def gradient_descent(
    x: Vector, y: Vector, learning_rate: float = 0.1, tolerance: float = 1e-12, max_steps: int = 10_000
) -> tuple[float, float, tuple[float, ...]]:
    point, trace = Point(), Trace()
    trace.costs.append(point.cost(x, y))
    while len(trace.costs) <= max_steps and not trace.converged(tolerance):
        point = point.moved(x, y, learning_rate)
        trace.costs.append(point.cost(x, y))
    return point.theta0, point.theta1, tuple(trace.costs)
