"""The hidden checks of 02: mean absolute error.

Predictions that equal the actual value are a matter of one check: everywhere else each element of
the gradient has one right value, which tells the mistakes apart.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, unchanged

Pair = tuple[np.ndarray, np.ndarray]


def small_pairs() -> Iterator[Pair]:
    """One sample, then two, then three; no prediction is perfect."""
    yield from arrays([((y,), (p,)) for y, p in [(0, 1), (1, 0), (2, 0), (0, -3), (-1, 2)]])
    yield from arrays(product([(0, 0), (1, 2)], [(2, -1), (3, 1), (-1, 4)]))
    yield from arrays([((0, 1, 2), p) for p in [(1, -1, 3), (2, 0, -1), (-1, 3, 0)]])


def small_ties() -> Iterator[Pair]:
    """A perfect prediction: alone, and beside others."""
    yield from arrays([((1,), (1,)), ((1, 2), (1, 3)), ((1, 2), (0, 2)), ((2, 1), (2, 0))])
    yield from arrays([((0, 1, 2), (0, -1, 3)), ((0, 1, 2), (2, 1, 0))])


def arrays(pairs) -> Iterator[Pair]:
    return ((np.array(one, float), np.array(other, float)) for one, other in pairs)


def pairs(rng, *sizes) -> list[Pair]:
    """A case of each size. Errors of both signs, in single samples by turns; none is tiny."""
    cases = []
    for number, n in enumerate(sizes):
        signs = rng.permutation((-1.0) ** (np.arange(n) + number))
        y = rng.normal(0, 3, n)
        cases.append((y, y + signs * rng.uniform(0.1, 5, n)))
    return cases


def terms(y, y_hat):
    return np.mean(abs(y) + abs(y_hat))


def subgradients(y, y_hat):
    """The lowest and the highest right gradient; they differ where a prediction is perfect."""
    return np.where(y_hat > y, 1, -1) / len(y), np.where(y_hat >= y, 1, -1) / len(y)


MAE = Function("mae", small_pairs, terms)
GRADIENT = Gradient("mae_gradient", small_pairs, loss=MAE, by=1)
GRADIENT_AT_TIES = Gradient("mae_gradient", small_ties, subgradients=subgradients, loss=MAE, by=1)


@check("`mae`: one sample", points=10)
def test_mae_one_sample(candidate, rng):
    agree(candidate, [MAE(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mae`: several samples", points=20)
def test_mae_several(candidate, rng):
    agree(candidate, [MAE(*case) for case in pairs(rng, 3, 3, 4, 7, 7, 200)])


@check("`mae`: tiny and huge errors, and none", points=10)
def test_mae_scales(candidate, rng):
    cases = [(scale * y, scale * y_hat) for scale in (1e-4, 1e4) for y, y_hat in pairs(rng, 3, 6)]
    y, _ = pairs(rng, 6)[0]
    agree(candidate, [MAE(*case) for case in [*cases, (y, y.copy())]])


@check("`mae_gradient`: one sample", points=10)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mae_gradient`: several samples", points=20)
def test_gradient_several(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 3, 3, 4, 7, 7, 200)])


@check("`mae_gradient`: some predictions are perfect", points=10)
def test_gradient_at_ties(candidate, rng):
    cases = pairs(rng, 3, 3, 4, 7, 7)
    for y, y_hat in cases:
        here = rng.integers(len(y))
        y_hat[here] = y[here]
    agree(candidate, [GRADIENT_AT_TIES(*case) for case in cases], extreme="zero-division")


@check("`mae_gradient` is the derivative of the loss", points=10, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, pairs(rng, 3, 3, 5))


@check("the inputs stay as they were", points=10)
def test_inputs_unchanged(candidate, rng):
    unchanged(candidate, [f(*case) for f in (MAE, GRADIENT) for case in pairs(rng, 3, 3, 5, 5)])
