"""What the suites of all optimizers share: small runs, drawn runs, and words about conduct.

RUNS = Runs(Optimizer("SGD", small_runs), rate=0.01, away=0.1)

@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5)])
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from grader.checking.compare import Array
from grader.checking.contract import Optimizer, Script
from grader.model import N_

Run: TypeAlias = tuple[Any, Sequence[Any]]

# Texts of mistakes, for `@mistake("in-place", of="SGD", **IN_PLACE)`.
IN_PLACE = {
    "why": N_(
        "Your `step` changed an array that belongs to its caller. A line such as `w -= change` "
        "writes into the array itself; `w = w - change` makes a new one. The values may be right "
        "this time, but whoever uses the old weights or the gradient next finds other numbers."
    ),
    "ask": N_("Which line assigns to `w` or `g` with `-=`, `*=`, `[:]` or `out=`?"),
}
SHARED_STATE = {
    "why": N_(
        "All instances of your class share one state. Each array of weights has an optimizer of "
        "its own; shared, the gradients of one layer move the weights of another. What is kept "
        "from step to step belongs to `self` and is set in `__init__`."
    ),
    "ask": N_("Which value belongs to the class or to the file, not to `self`?"),
}


def small_runs() -> Iterator[Run]:
    """One weight, one step; then more of both, and a gradient smaller than the usual `eps`."""
    for gradients in [(1,), (-2,), (1, 1), (2, -1), (1, 3, -2)]:
        yield [0.0], [[float(g)] for g in gradients]
    yield [1.0], [[0.0]]
    yield [0.0, 1.0], [[1.0, -2.0], [3.0, 0.5]]
    yield [0.0], [[1e-9]]


@dataclass(frozen=True, slots=True)
class Runs:
    """Draws runs of an optimizer; called, it gives the script of one.

    Attributes:
        optimizer: of the contract.
        rate: its default learning rate.
        away: how far from zero starts lie at that rate. About ten steps are right: then weights
            are too small to hide a wrong update, and too large to cancel.
    """

    optimizer: Optimizer
    rate: float
    away: float

    def __call__(
        self, rng: np.random.Generator, steps: int, shape: tuple[int, ...] = (3,), **options: float
    ) -> Script:
        """A start and gradients, both drawn."""
        away = self.away * options.get("learning_rate", self.rate) / self.rate
        start = self.start(rng, shape, away)
        return self.optimizer(start, self.gradients(rng, steps, shape), **options)

    def gradients(
        self,
        rng: np.random.Generator,
        steps: int,
        shape: tuple[int, ...] = (3,),
        smallest: float = 1.0,
        largest: float = 1e3,
    ) -> list[Array]:
        """A gradient for each step: signs mixed, sizes spread evenly over the powers of ten.

        They stand far above the default `eps`, unless a check is about it.
        """
        size = 10 ** rng.uniform(np.log10(smallest), np.log10(largest), (steps, *shape))
        return list(size * rng.choice([-1.0, 1.0], size.shape))

    def start(
        self, rng: np.random.Generator, shape: tuple[int, ...] = (3,), away: float | None = None
    ) -> Array:
        """Weights of mixed signs, so far away from zero or a little further."""
        distance = self.away if away is None else away
        drawn = distance * rng.uniform(1, 1.5, shape) * rng.choice([-1.0, 1.0], shape)
        return np.asarray(drawn)

    def with_zeros(self, rng: np.random.Generator) -> list[Script]:
        """Gradients that are zero always, at first in some elements, and at first in all."""
        one_by_one, late = self.gradients(rng, 3), self.gradients(rng, 3)
        for step in range(3):
            one_by_one[step][step + 1 :] = 0  # the second weight waits one step, the third two
            late[step] *= step > 1
        runs = ([np.zeros(3)] * 2, one_by_one, late)
        return [self.optimizer(self.start(rng), given) for given in runs]

    def side_by_side(self, rng: np.random.Generator) -> tuple[Script, list[Script]]:
        """Two runs with their steps taken in turn, and each alone: for `independent`."""
        runs = [
            (self.start(rng).round(4), [np.round(g, 1) for g in self.gradients(rng, 2)])
            for _ in range(2)
        ]
        return self.optimizer.interleaved(runs), [self.optimizer(*run) for run in runs]
