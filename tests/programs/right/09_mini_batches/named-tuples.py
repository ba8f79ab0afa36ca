# right: a dataclass for the epoch, named tuples for the batches, type hints
from __future__ import annotations
from dataclasses import dataclass
from typing import Iterator, NamedTuple

import numpy as np


class Batch(NamedTuple):
    x: np.ndarray
    y: np.ndarray


@dataclass(frozen=True)
class Epoch:
    x: np.ndarray
    y: np.ndarray
    size: int

    def __iter__(self) -> Iterator[Batch]:
        for start in range(0, len(self.x), self.size):
            stop = start + self.size
            yield Batch(self.x[start:stop], self.y[start:stop])


def minibatches(x: np.ndarray, y: np.ndarray, batch_size: int, seed: int) -> list[Batch]:
    order = np.argsort(np.random.default_rng(seed).random(len(x)))
    return [*Epoch(x[order], y[order], batch_size)]


def updates_per_epoch(n_samples: int, batch_size: int) -> int:
    return 1 + (n_samples - 1) // batch_size
