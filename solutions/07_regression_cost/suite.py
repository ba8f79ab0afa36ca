"""The hidden checks of 07: the cost of a line and its partial derivatives."""

from collections.abc import Iterator

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, unchanged

Sample = tuple[float, float, np.ndarray, np.ndarray]


def small_samples() -> Iterator[Sample]:
    """One sample, then three, then two: with two, half and mean look alike. No derivative is 0."""
    for theta0, theta1, x, y in [(0, 1, 2, 0), (1, 0, 2, 0), (1, 2, 3, 5), (-1, 2, -1, 1)]:
        yield float(theta0), float(theta1), np.array([float(x)]), np.array([float(y)])
    for y in [(1, -1, 0), (-1, 2, 3), (2, 0, 0)]:
        yield 0.0, 1.0, np.array([0.0, 1.0, 2.0]), np.array(y, float)
    for y in [(0, 1), (3, 0.5)]:
        yield 1.0, -0.5, np.array([1.0, 2.0]), np.array(y, float)


def small_lines() -> Iterator[tuple[float, float, np.ndarray]]:
    """The same without actual values."""
    for theta0, theta1, x, _ in small_samples():
        yield theta0, theta1, x


def samples(rng, *sizes, scale=1.0) -> list[Sample]:
    """A case of each size: parameters, inputs and actual values, all with mixed signs."""
    return [
        (*parameters(rng, scale), rng.normal(0, 2, n), scale * rng.normal(0, 3, n)) for n in sizes
    ]


def parameters(rng, scale=1.0) -> list[float]:
    return (scale * rng.uniform(0.5, 3, 2) * rng.choice([-1.0, 1.0], 2)).tolist()


def lines(rng, *sizes):
    return [(theta0, theta1, x) for theta0, theta1, x, _ in samples(rng, *sizes)]


def fitting(rng, *sizes) -> list[Sample]:
    """Actual values that lie on the line."""
    return [(a, b, x, a + b * x) for a, b, x in lines(rng, *sizes)]


def size(theta0, theta1, x, y=0.0):
    """How large the terms of each residual are."""
    return abs(theta0) + abs(theta1 * x) + abs(y)


PREDICT = Function("predict", small_lines, terms=size)
COST = Function("cost", small_samples, terms=lambda *args: np.mean(size(*args) ** 2) / 2)
GRADIENT = Gradient(
    "cost_gradient",
    small_samples,
    terms=lambda a, b, x, y: [np.mean(size(a, b, x, y)), np.mean(size(a, b, x, y) * abs(x))],
    loss=COST,
    by=(0, 1),
)


@check("`predict`: one sample", points=6)
def test_predict_one_sample(candidate, rng):
    agree(candidate, [PREDICT(*case) for case in lines(rng, 1, 1, 1, 1)])


@check("`predict`: several samples", points=12)
def test_predict_several(candidate, rng):
    agree(candidate, [PREDICT(*case) for case in lines(rng, 3, 3, 7, 7, 50)])


@check("`cost`: one sample", points=8)
def test_cost_one_sample(candidate, rng):
    agree(candidate, [COST(*case) for case in samples(rng, 1, 1, 1, 1)])


@check("`cost`: several samples", points=16)
def test_cost_several(candidate, rng):
    agree(candidate, [COST(*case) for case in samples(rng, 3, 3, 7, 7, 50, 200)])


@check("`cost`: tiny and huge residuals, and none", points=8)
def test_cost_scales(candidate, rng):
    cases = [case for scale in (1e-4, 1e4) for case in samples(rng, 3, 6, scale=scale)]
    agree(candidate, [COST(*case) for case in [*cases, *fitting(rng, 3, 6)]])


@check("`cost_gradient`: one sample", points=8)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in samples(rng, 1, 1, 1, 1)])


@check("`cost_gradient`: several samples", points=18)
def test_gradient_several(candidate, rng):
    cases = [*samples(rng, 3, 3, 7, 7, 50, 200), *samples(rng, 4, 4, scale=1e4), *fitting(rng, 4)]
    agree(candidate, [GRADIENT(*case) for case in cases])


@check("`cost_gradient` holds the partial derivatives of the cost", points=14, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, samples(rng, 3, 3, 5))


@check("the inputs stay as they were", points=10)
def test_inputs_unchanged(candidate, rng):
    cases = samples(rng, 3, 3, 5, 5)
    scripts = [f(*case) for f in (COST, GRADIENT) for case in cases]
    unchanged(candidate, [*(PREDICT(a, b, x) for a, b, x, _ in cases), *scripts])
