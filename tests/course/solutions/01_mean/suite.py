"""The hidden checks of 01."""

from collections.abc import Iterator

import numpy as np

from grader.checking import Function, agree, check, unchanged


def small() -> Iterator[tuple[np.ndarray]]:
    """One number, two, three."""
    for values in [(1,), (2,), (1, 0), (1, 2), (0, 1, -2)]:
        yield (np.array(values, float),)


MEAN = Function("mean", small, terms=lambda x: np.mean(abs(x)))


def draws(rng, *sizes):
    """A case of each size."""
    return [MEAN(rng.normal(0, 3, n)) for n in sizes]


@check("`mean`: one number", points=30)
def test_one(candidate, rng):
    agree(candidate, draws(rng, 1, 1, 1))


@check("`mean`: several numbers", points=50)
def test_several(candidate, rng):
    agree(candidate, draws(rng, 3, 4, 7))


@check("the numbers stay as they were", points=20)
def test_unchanged(candidate, rng):
    unchanged(candidate, draws(rng, 3, 5))
