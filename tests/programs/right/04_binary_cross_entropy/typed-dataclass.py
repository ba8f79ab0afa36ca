"""right: type annotations and a frozen dataclass that does the clipping"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Probabilities:
    p: Vector

    @classmethod
    def clipped(cls, y_hat: Vector, eps: float) -> Probabilities:
        return cls(np.minimum(np.maximum(y_hat, eps), 1.0 - eps))

    @property
    def q(self) -> Vector:
        return 1.0 - self.p


def binary_cross_entropy(y: Vector, y_hat: Vector, eps: float = 1e-12) -> float:
    prob = Probabilities.clipped(y_hat, eps)
    losses: Vector = -(y * np.log(prob.p) + (1.0 - y) * np.log(prob.q))
    return float(losses.mean())


def binary_cross_entropy_gradient(
    y: Vector, y_hat: Vector, eps: float = 1e-12
) -> Vector:
    prob = Probabilities.clipped(y_hat, eps)
    return (prob.p - y) / (prob.p * prob.q) / y.size


def sigmoid_cross_entropy_gradient(y: Vector, z: Vector) -> Vector:
    s: Vector = np.exp(-np.logaddexp(0.0, -z))
    return (s - y) / y.size
