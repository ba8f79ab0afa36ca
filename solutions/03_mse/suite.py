"""The hidden checks of 03: mean squared error."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, unchanged


def small_pairs() -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """One sample, then two, then three; the values of each as simple as they come."""
    for y, y_hat in [(0, 1), (1, 0), (2, 0), (0, -1), (-1, 2), (0.5, 2)]:
        yield np.array([float(y)]), np.array([float(y_hat)])
    for y, y_hat in product([(0, 0), (1, 2)], [(1, 0), (1, -1), (2, 0.5), (-1, 3)]):
        yield np.array(y, float), np.array(y_hat, float)
    for y_hat in [(1, 0, 0), (1, -1, 2), (2, 0.5, -1)]:
        yield np.array([0.0, 1.0, 2.0]), np.array(y_hat, float)


def pairs(rng, *sizes):
    """A case of each size: actual values and predictions with mixed signs."""
    return [(rng.normal(0, 3, n), rng.normal(0, 3, n)) for n in sizes]


MSE = Function("mse", small_pairs, terms=lambda y, y_hat: np.mean((abs(y) + abs(y_hat)) ** 2))
GRADIENT = Gradient(
    "mse_gradient",
    small_pairs,
    terms=lambda y, y_hat: 2 * (abs(y) + abs(y_hat)) / len(y),
    loss=MSE,
    by=1,
)


@check("`mse`: one sample", points=10)
def test_mse_one_sample(candidate, rng):
    agree(candidate, [MSE(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mse`: several samples", points=20)
def test_mse_several(candidate, rng):
    agree(candidate, [MSE(*case) for case in pairs(rng, 3, 4, 7, 7, 50, 1000)])


@check("`mse`: tiny and huge errors, and none", points=10)
def test_mse_scales(candidate, rng):
    cases = [(scale * y, scale * y_hat) for scale in (1e-4, 1e4) for y, y_hat in pairs(rng, 3, 6)]
    y, _ = pairs(rng, 5)[0]
    agree(candidate, [MSE(*case) for case in [*cases, (y, y.copy())]])


@check("`mse_gradient`: one sample", points=10)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 1, 1, 1, 1)])


@check("`mse_gradient`: several samples", points=20)
def test_gradient_several(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 3, 4, 7, 7, 50, 1000)])


@check("`mse_gradient` is the derivative of the loss", points=20, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, pairs(rng, 3, 3, 5))


@check("the inputs stay as they were", points=10)
def test_inputs_unchanged(candidate, rng):
    unchanged(candidate, [f(*case) for f in (MSE, GRADIENT) for case in pairs(rng, 3, 3, 5, 5)])
