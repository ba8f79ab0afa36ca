"""right: dataclass layers with type hints, the tape is a list of closures"""
from __future__ import annotations
from dataclasses import dataclass, field
from typing import Callable

import numpy as np


@dataclass
class Layer:
    w: np.ndarray
    activation: str
    norm: float = field(default=float("nan"), init=False)

    def forward(self, a: np.ndarray) -> tuple[np.ndarray, Callable[[np.ndarray], np.ndarray]]:
        z = np.einsum("ij,j->i", self.w, a)
        if self.activation == "sigmoid":
            out = 1 / (1 + np.exp(-z))
            local = out * (1 - out)
        else:
            out = np.maximum(z, 0)
            local = np.heaviside(z, 0.5)

        def backward(upstream: np.ndarray) -> np.ndarray:
            delta = upstream * local
            self.norm = float(np.sqrt(np.einsum("i,i", delta, delta)))
            return np.einsum("ij,i->j", self.w, delta)

        return out, backward


def backward_norms(x: np.ndarray, weights: list[np.ndarray], activation: str) -> np.ndarray:
    layers = [Layer(w, activation) for w in weights]
    tape = []
    for layer in layers:
        x, back = layer.forward(x)
        tape.append(back)
    g = np.ones_like(x)
    while tape:
        g = tape.pop()(g)
    return np.array([layer.norm for layer in layers])


def clip_gradient(g: np.ndarray, max_norm: float) -> np.ndarray:
    norm: float = float(np.sqrt(np.square(g).sum()))
    return g.copy() if norm <= max_norm else g * (max_norm / norm)
