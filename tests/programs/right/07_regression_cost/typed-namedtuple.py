"""right: type hints, a NamedTuple and extra parameters with defaults"""

from typing import NamedTuple

import numpy as np


class Gradient(NamedTuple):
    theta0: float
    theta1: float


def predict(theta0: float, theta1: float, x: np.ndarray, dtype: type = float) -> np.ndarray:
    return np.add(theta0, np.multiply(theta1, x), dtype=dtype)


def cost(theta0: float, theta1: float, x: np.ndarray, y: np.ndarray, half: float = 0.5) -> float:
    r = predict(theta0, theta1, x) - y
    return half * float(np.average(r**2))


def cost_gradient(theta0: float, theta1: float, x: np.ndarray, y: np.ndarray) -> Gradient:
    r = predict(theta0, theta1, x) - y
    return Gradient(theta0=float(np.average(r)), theta1=float(r @ x) / x.shape[0])
