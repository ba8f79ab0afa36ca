"""The hidden checks of 04: binary cross-entropy."""

from collections.abc import Iterator
from itertools import product

import numpy as np

from grader.checking import (
    Function,
    Gradient,
    agree,
    check,
    derivative,
    same_sign,
    silent,
    unchanged,
)

Pair = tuple[np.ndarray, np.ndarray]

CLASSES = (np.zeros(1), np.ones(1))


def small_pairs() -> Iterator[Pair]:
    """One sample, then two, then three; soft actual values last."""
    yield from arrays([((y,), (p,)) for p in (0.5, 0.25, 0.75) for y in (1, 0)])
    yield from arrays(product([(1, 0), (0, 1), (1, 1)], [(0.5, 0.25), (0.75, 0.5)]))
    yield from arrays([((1, 0, 1), (0.5, 0.25, 0.75)), ((0, 0, 1), (0.25, 0.75, 0.5))])
    yield from arrays([((0.5,), (0.25,)), ((0.25,), (0.5,)), ((0.5, 0.25), (0.25, 0.75))])


def small_beyond() -> Iterator[Pair]:
    """Predictions beyond a large `eps`, and one between."""
    yield from arrays([((y,), (p,)) for p in (0.05, 0.95, 0.5) for y in (1, 0)])
    yield from arrays(product([(1, 0), (0, 1)], [(0.05, 0.5), (0.5, 0.95), (0.95, 0.05)]))


def small_ends() -> Iterator[Pair]:
    """Predictions of exactly 0 and 1, the opposite of what happened."""
    yield from arrays(
        [((1, 0), (0, 0.5)), ((1, 0), (0.5, 1)), ((1, 0), (0, 1)), ((1, 1), (0, 0.5))]
    )
    yield from arrays([((0, 1, 0), (0.5, 0, 0.25)), ((1, 0, 1), (0.5, 1, 0))])


def small_logits() -> Iterator[Pair]:
    """One sample, then two, then three."""
    yield from arrays([((y,), (z,)) for z in (0, 2, -1) for y in (1, 0)])
    yield from arrays(product([(1, 0), (0, 1), (1, 1)], [(0, 2), (-1, 0), (2, -1)]))
    yield from arrays([((1, 0, 1), (0, 2, -1)), ((0, 0, 1), (2, -1, 0))])


def small_far_logits() -> Iterator[Pair]:
    """Sigmoids of exactly 0 and 1."""
    yield from arrays([((0, 1), (1000, -1000)), ((0.5, 0.5), (1000, -1000))])
    yield from arrays([((1, 0), (-1000, 1000)), ((1, 0, 1), (-1000, 1000, -1000))])


def arrays(pairs) -> Iterator[Pair]:
    return ((np.array(one, float), np.array(other, float)) for one, other in pairs)


def pairs(rng, *sizes, soft=False) -> list[Pair]:
    """A case of each size, of both classes from two samples on; predictions far from the ends."""
    return [(labels(rng, n, soft), rng.uniform(0.03, 0.97, n)) for n in sizes]


def labels(rng, n: int, soft=False) -> np.ndarray:
    if soft:
        return rng.uniform(0.1, 0.9, n)
    return rng.permutation(np.arange(n) + rng.integers(2)) % 2.0


def beyond(rng, *sizes) -> list[Pair]:
    """Predictions on both sides of a clip at 0.1 or 0.2, none of them near it."""
    cases = []
    for n in sizes:
        p = rng.permutation(np.resize([0.02, 0.97, 0.5], n)) + rng.uniform(-0.01, 0.01, n)
        cases.append((labels(rng, n), p))
    return cases


def terms(y, p, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return np.mean(y * abs(np.log(p)) + (1 - y) * abs(np.log(1 - p)))


def gradient_terms(y, p, eps=1e-12):
    p = np.clip(p, eps, 1 - eps)
    return (y + p) / (p * (1 - p)) / len(y)


def logit_terms(y, z):
    return (1 + y) / len(y)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


LOSS = Function("binary_cross_entropy", small_pairs, terms)
LOSS_CLIPPED = Function("binary_cross_entropy", small_beyond, terms)
LOSS_AT_ENDS = Function("binary_cross_entropy", small_ends, terms)
GRADIENT = Gradient("binary_cross_entropy_gradient", small_pairs, gradient_terms, loss=LOSS, by=1)
GRADIENT_CLIPPED = Function("binary_cross_entropy_gradient", small_beyond, gradient_terms)
GRADIENT_AT_ENDS = Function("binary_cross_entropy_gradient", small_ends, gradient_terms)
LOGIT_GRADIENT = Gradient(
    "sigmoid_cross_entropy_gradient", small_logits, logit_terms, loss=LOSS, by=1, inner=sigmoid
)
LOGIT_GRADIENT_FAR = Function("sigmoid_cross_entropy_gradient", small_far_logits, logit_terms)


@check("`binary_cross_entropy`: one sample", points=8)
def test_loss_one_sample(candidate, rng):
    agree(candidate, [LOSS(y, p) for _, p in pairs(rng, 1, 1, 1, 1) for y in CLASSES])


@check("`binary_cross_entropy`: several samples", points=12)
def test_loss_several(candidate, rng):
    agree(candidate, [LOSS(*case) for case in pairs(rng, 3, 4, 7, 7, 50, 200)])


@check("`binary_cross_entropy`: actual values between `0` and `1`", points=6)
def test_loss_soft(candidate, rng):
    agree(candidate, [LOSS(*case) for case in pairs(rng, 1, 3, 4, 7, 50, soft=True)])


@check("`binary_cross_entropy`: another `eps`", points=8)
def test_loss_eps(candidate, rng):
    cases = [(case, eps) for eps in (0.1, 0.2) for case in beyond(rng, 3, 4, 7, 20)]
    agree(candidate, [LOSS_CLIPPED(*case, eps=eps) for case, eps in cases])


@check("`binary_cross_entropy`: predictions of exactly `0` and `1`", points=8)
def test_loss_extremes(candidate, rng):
    cases = at_ends(rng, [1, 0, 1, 0], [0, 1, 1, 0])
    agree(candidate, [LOSS_AT_ENDS(*case) for case in cases], extreme="missing-clip")


@check("`binary_cross_entropy_gradient`: one sample", points=6)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(y, p) for _, p in pairs(rng, 1, 1, 1, 1) for y in CLASSES])


@check("`binary_cross_entropy_gradient`: several samples", points=12)
def test_gradient_several(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, 3, 4, 7, 7, 50, 200)])


@check("`binary_cross_entropy_gradient`: another `eps`", points=6)
def test_gradient_eps(candidate, rng):
    cases = [(case, eps) for eps in (0.1, 0.2) for case in beyond(rng, 3, 4, 7, 20)]
    agree(candidate, [GRADIENT_CLIPPED(*case, eps=eps) for case, eps in cases])


@check("`binary_cross_entropy_gradient`: predictions of exactly `0` and `1`", points=6, coarse=True)
def test_gradient_extremes(candidate, rng):
    at_zero = [GRADIENT_AT_ENDS(*case) for case in at_ends(rng, [1], [0])]
    agree(candidate, at_zero, extreme="missing-clip")
    # At 1 the rounding of `1 - eps` decides the size, and right programs round differently.
    at_both = [GRADIENT_AT_ENDS(*case) for case in at_ends(rng, [1, 0], [0, 1])]
    agree(candidate, at_both, accept=same_sign, extreme="missing-clip")


@check("`binary_cross_entropy_gradient` is the derivative of the loss", points=6, coarse=True)
def test_gradient_check(candidate, rng):
    cases = pairs(rng, 3, 3, 4, soft=True)
    derivative(candidate, GRADIENT, cases)


@check("`sigmoid_cross_entropy_gradient`: values of `z` up to `20`", points=10)
def test_logit_gradient(candidate, rng):
    cases = [(labels(rng, n), rng.uniform(-6, 6, n)) for n in (1, 1, 3, 4, 7, 50)]
    cases += [(labels(rng, n, soft=True), rng.uniform(-20, 20, n)) for n in (1, 5, 20)]
    agree(candidate, [LOGIT_GRADIENT(*case) for case in cases])


@check("`sigmoid_cross_entropy_gradient`: `z` of `1000` and `-1000`", points=6)
def test_logit_gradient_extremes(candidate, rng):
    cases = []
    for n in (2, 3, 5):
        z = rng.permutation(np.resize([1000.0, -1000.0], n))
        cases.append(((z < 0).astype(float), z))
    silent(candidate, [LOGIT_GRADIENT_FAR(*case) for case in cases], "sigmoid-overflow")


@check("the inputs stay as they were", points=6)
def test_inputs_unchanged(candidate, rng):
    # The last sample is one that a clip in place would change; without a clip all is as right.
    scripts = []
    for y, p in pairs(rng, 3, 3, 4, 4):
        scripts += [f(np.append(y, 0.0), np.append(p, 1e-13)) for f in (LOSS, GRADIENT)]
        scripts += [LOGIT_GRADIENT(np.append(y, 0.0), np.append(8 * p - 4, 600.0))]
    unchanged(candidate, scripts)


def at_ends(rng, y, y_hat) -> list[Pair]:
    """The samples given, in several orders and among others with a prediction between."""
    cases = []
    for more in (0, 1, 2, 5):
        ((others, between),) = pairs(rng, more)
        order = rng.permutation(len(y) + more)
        cases.append((np.append(y, others)[order], np.append(y_hat, between)[order]))
    return cases
