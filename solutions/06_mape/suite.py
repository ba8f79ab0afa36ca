"""The hidden checks of 06: mean absolute percentage error.

Actual values are positive, except where a check is about their sign: who divides by y in place of
|y| loses that check only.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, unchanged

Pair = tuple[np.ndarray, np.ndarray]


def small_pairs() -> Iterator[Pair]:
    """One sample, then two, then three; negative actual values last."""
    yield from arrays([((y,), (p,)) for y, p in [(1, 2), (2, 1), (4, 5), (10, 2), (0.5, 2)]])
    yield from arrays(product([(1, 2), (4, 10)], [(2, 1), (5, 8), (2, 5)]))
    yield from arrays([((1, 2, 4), (2, 1, 5)), ((2, 5, 10), (1, 10, 8))])
    yield from arrays([((-1,), (-2,)), ((-2,), (-1,)), ((-4,), (1,)), ((2,), (-1,))])
    yield from arrays([((-2, 4), (-1, 5)), ((2, -4), (4, -5)), ((-1, 2, -4), (-2, 1, -5))])


def small_ties() -> Iterator[Pair]:
    """Predictions equal to the actual value, and others beside them."""
    yield from arrays([((2, 4), (2, 5)), ((2, 4), (1, 4)), ((2, 4), (2, 3)), ((2,), (2,))])
    yield from arrays([((1, 2, 4), (1, 2, 5)), ((1, 2, 4), (2, 2, 2)), ((-2, 4), (-2, 5))])


def small_sizes() -> Iterator[Pair]:
    """The smallest and the largest actual values."""
    yield from arrays([((0.01,), (0.02,)), ((0.01,), (0.005,)), ((10000,), (5000,))])
    yield from arrays([((0.01, 10000), (0.02, 5000)), ((0.01, 1, 10000), (0.02, 0.5, 5000))])


def arrays(pairs) -> Iterator[Pair]:
    return ((np.array(one, float), np.array(other, float)) for one, other in pairs)


def pairs(rng, *sizes, smallest=0.1, largest=1e3, signs=(1.0,)) -> list[Pair]:
    """A case of each size: actual values spread over powers of ten, predictions to both sides."""
    cases = []
    side = rng.integers(2)
    for place, n in enumerate(sizes):
        size = np.exp(rng.uniform(np.log(smallest), np.log(largest), n))
        y = size * rng.permutation(np.resize(signs, n))
        cases.append((y, y * (1 + errors(rng, n, side + place))))
    return cases


def errors(rng, n: int, side: int) -> np.ndarray:
    """Relative errors, as many too low as too high, or one more; those can be above 1."""
    too_high = rng.permutation(np.arange(n) + side) % 2
    return np.where(too_high, rng.uniform(0.05, 2, n), -rng.uniform(0.05, 0.9, n))


def negative(rng, *sizes) -> list[Pair]:
    """Actual values below zero, alone and among others; a prediction of the other sign in each."""
    cases = pairs(rng, *sizes, signs=(-1.0,)) + pairs(rng, *sizes, signs=(-1.0, 1.0))
    for _, y_hat in cases:
        y_hat[rng.integers(len(y_hat))] *= -1
    return cases


def tied(rng, *sizes) -> list[Pair]:
    """About half of the predictions are equal to the actual value."""
    cases = pairs(rng, *sizes)
    for y, y_hat in cases:
        ties = rng.permutation(len(y))[: len(y) // 2]
        y_hat[ties] = y[ties]
    return cases


def ends(rng) -> list[Pair]:
    """The smallest and the largest actual values that are asked."""
    sizes = [{"smallest": 0.01, "largest": 0.02}, {"smallest": 5e3, "largest": 1e4}]
    return [case for size in sizes for case in pairs(rng, 1, 4, 4, **size)]


def terms(y, y_hat):
    return 100 * np.mean(1 + abs(y_hat / y))


def gradient_terms(y, y_hat):
    return 100 / abs(y) / len(y)


def subgradients(y, y_hat):
    steepest = 100 / abs(y) / len(y)
    side = np.sign(y_hat - y)
    return np.where(side, side, -1) * steepest, np.where(side, side, 1) * steepest


MAPE = Function("mape", small_pairs, terms)
MAPE_OF_SIZES = Function("mape", small_sizes, terms)
GRADIENT = Gradient("mape_gradient", small_pairs, gradient_terms, subgradients, loss=MAPE, by=1)
GRADIENT_AT_TIES = Function("mape_gradient", small_ties, gradient_terms, subgradients)
GRADIENT_OF_SIZES = Function("mape_gradient", small_sizes, gradient_terms, subgradients)


@check("`mape`: one sample", points=10)
def test_mape_one_sample(candidate, rng):
    agree(candidate, [MAPE(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mape`: several samples", points=18)
def test_mape_several(candidate, rng):
    agree(candidate, [MAPE(*case) for case in pairs(rng, 3, 3, 4, 4, 7, 7, 50, 50)])


@check("`mape`: negative actual values", points=10)
def test_mape_negative(candidate, rng):
    agree(candidate, [MAPE(*case) for case in negative(rng, 1, 3, 5)])


@check("`mape`: actual values from `0.01` to `10000`, and predictions without error", points=8)
def test_mape_sizes(candidate, rng):
    ((y, _),) = pairs(rng, 5)
    cases = [*ends(rng), (y, y.copy()), *tied(rng, 5, 6, 6)]
    agree(candidate, [MAPE_OF_SIZES(*case) for case in cases])


@check("`mape_gradient`: one sample", points=8)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mape_gradient`: several samples", points=14)
def test_gradient_several(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 3, 3, 4, 4, 7, 7, 50, 50)])


@check("`mape_gradient`: negative actual values", points=8)
def test_gradient_negative(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in negative(rng, 1, 3, 5)])


@check("`mape_gradient`: actual values from `0.01` to `10000`", points=4)
def test_gradient_sizes(candidate, rng):
    agree(candidate, [GRADIENT_OF_SIZES(*case) for case in ends(rng)])


@check("`mape_gradient`: predictions equal to the actual value", points=6)
def test_gradient_ties(candidate, rng):
    scripts = [GRADIENT_AT_TIES(*case) for case in tied(rng, 2, 2, 4, 4, 5)]
    agree(candidate, scripts, extreme="zero-division")


@check("`mape_gradient` is the derivative of the loss", points=8, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, pairs(rng, 3, 3, 5))


@check("the inputs stay as they were", points=6)
def test_inputs_unchanged(candidate, rng):
    cases = [*pairs(rng, 3, 3), *negative(rng, 4, 4)]  # below zero `abs` in place shows
    unchanged(candidate, [f(*case) for f in (MAPE, GRADIENT) for case in cases])
