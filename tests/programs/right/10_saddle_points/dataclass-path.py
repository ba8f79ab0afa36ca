"""right: dataclasses, type hints, itertools.accumulate for the path"""
from __future__ import annotations
from dataclasses import dataclass
from itertools import accumulate

import numpy as np


@dataclass
class Point:
    a: float
    b: float

    @property
    def height(self) -> float:
        return self.a**2 / 2 + self.b**4 / 4 - self.b**2 / 2

    @property
    def slope(self) -> np.ndarray:
        return np.array([self.a, self.b**3 - self.b])


def surface(w: np.ndarray) -> float:
    return Point(*w).height


def surface_gradient(w: np.ndarray) -> np.ndarray:
    return Point(*w).slope


def hessian(w: np.ndarray) -> np.ndarray:
    return np.einsum("i,ij->ij", np.array([1, 3 * w[1] ** 2 - 1]), np.eye(2))


def classify(hessian: np.ndarray) -> str:
    positive = int(np.count_nonzero(np.linalg.eigvalsh(hessian) > 0))
    return {len(hessian): "minimum", 0: "maximum"}.get(positive, "saddle")


def descend(w: np.ndarray, learning_rate: float, steps: int, noise: float, seed: int) -> np.ndarray:
    rng = np.random.default_rng(seed)
    draws = (rng.standard_normal(2) for _ in range(steps))
    path = accumulate(draws, lambda v, r: v - learning_rate * (surface_gradient(v) + noise * r), initial=w)
    *_, last = path
    return last
