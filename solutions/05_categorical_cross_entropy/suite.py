"""The hidden checks of 05: softmax and categorical cross-entropy.

Actual classes are one-hot and logits small, except where a check is about the other: who counts on
one-hot rows, or lets an exponential overflow, loses that check only.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np

from grader.checking import (
    Function,
    Gradient,
    agree,
    check,
    derivative,
    silent,
    unchanged,
)

Pair = tuple[np.ndarray, np.ndarray]
Shape = tuple[int, int]

ROWS = [(1, 2), (1, 2), (1, 3), (1, 3)]  # one sample each
TABLES = [(3, 2), (3, 2), (2, 3), (2, 3), (3, 3), (3, 3), (5, 4), (5, 4)]


def small_scores() -> Iterator[tuple[np.ndarray]]:
    """One row, then two, then three."""
    rows = [[[0, 0]], [[1, 0]], [[0, 2]], [[2, -1]], [[0, 1, 2]]]
    tables = [[[0, 1], [2, 0]], [[1, 2], [3, 1]], [[0, 1, 2], [2, 0, 0]], [[0, 1], [2, 0], [1, 1]]]
    yield from ((np.array(z, float),) for z in rows + tables)


def small_far_scores() -> Iterator[tuple[np.ndarray]]:
    """Exponentials that overflow, or are all 0."""
    rows = [[[1000, 0]], [[1000, 1000]], [[-1000, -1000]], [[1000, 999]], [[-1000, -1001]]]
    tables = [[[1000, 0], [-1000, -1000]], [[1000, -1000], [-1000, -1001], [0, 1]]]
    yield from ((np.array(z, float),) for z in rows + tables)


def small_pairs() -> Iterator[Pair]:
    """One sample, then two, then three; soft rows of y last."""
    yield from arrays(product([[[1, 0]], [[0, 1]]], [[[0.5, 0.5]], [[0.25, 0.75]]]))
    yield from arrays(product([[[1, 0], [0, 1]], [[0, 1], [0, 1]]], [[[0.25, 0.75], [0.5, 0.5]]]))
    yield from arrays([([[0, 1, 0]], [[0.25, 0.5, 0.25]]), ([[0, 0, 1]], [[0.5, 0.25, 0.25]])])
    yield from arrays([([[1, 0], [0, 1], [1, 0]], [[0.5, 0.5], [0.25, 0.75], [0.75, 0.25]])])
    yield from arrays([([[0.5, 0.5]], [[0.25, 0.75]]), ([[0.25, 0.75]], [[0.5, 0.5]])])
    yield from arrays([([[0.5, 0.5], [0.75, 0.25]], [[0.25, 0.75], [0.5, 0.5]])])


def small_beyond() -> Iterator[Pair]:
    """Predictions beyond a large `eps`, and between."""
    rows = [[0.05, 0.95], [0.95, 0.05], [0.5, 0.5]]
    yield from arrays([([y], [p]) for p in rows for y in ([1, 0], [0, 1])])
    yield from arrays([([[1, 0], [1, 0]], rows[:2]), ([[1, 0], [0, 1]], rows[1:])])
    yield from arrays([([y], [[0.95, 0.02, 0.03]]) for y in ([1, 0, 0], [0, 1, 0])])


def small_ends() -> Iterator[Pair]:
    """Predictions of exactly 0 and 1, the opposite of what happened."""
    yield from arrays([([[1, 0]], [[0, 1]]), ([[1, 0], [0, 1]], [[0, 1], [0.5, 0.5]])])
    yield from arrays([([[0, 1, 0]], [[0.5, 0, 0.5]]), ([[1, 0], [0, 1]], [[0, 1], [1, 0]])])


def small_logits() -> Iterator[Pair]:
    """One sample, then two, then three; soft rows of y last."""
    yield from arrays(product([[[1, 0]], [[0, 1]]], [[[0, 0]], [[2, 0]], [[-1, 1]]]))
    yield from arrays(product([[[1, 0], [0, 1]], [[0, 1], [0, 1]]], [[[0, 1], [2, 0]]]))
    yield from arrays([([[0, 1, 0]], [[0, 1, 2]]), ([[0, 1], [1, 0], [1, 0]], [[0, 1]] * 3)])
    yield from arrays([([[0.5, 0.5]], [[0, 0]]), ([[0.5, 0.5]], [[2, 0]])])
    yield from arrays([([[0.5, 0.5], [0.75, 0.25]], [[0, 1], [2, 0]])])


def small_far_logits() -> Iterator[Pair]:
    """Exponentials that overflow, or are all 0, where another class was right."""
    yield from arrays([([[0, 1]], [[1000, 0]]), ([[1, 0]], [[-1000, -1000]])])
    yield from arrays([([[0, 1]], [[1000, 999]]), ([[0, 1], [1, 0]], [[1000, 0], [-1000, -1000]])])


def arrays(pairs) -> Iterator[Pair]:
    return ((np.array(one, float), np.array(other, float)) for one, other in pairs)


def scores(rng, *shapes: Shape, size=3.0) -> list[np.ndarray]:
    return [rng.uniform(-size, size, shape) for shape in shapes]


def far_scores(rng, *shapes: Shape) -> list[np.ndarray]:
    """Whole rows near 1000, near -1000, and rows with both; differences that matter."""
    tables = []
    for n, m in shapes:
        z = rng.integers(-12, 13, (n, m)) / 4  # with few bits, for float32
        around = np.resize([1000, -1000, 0], n)[rng.permutation(n)]
        z += around[:, None]
        z[around == 0] = np.resize([-1000.0, 0.0, 1000.0], m)[rng.permutation(m)]
        tables.append(z)
    return tables


def one_hot(rng, shape: Shape) -> np.ndarray:
    """Of several classes from two samples on."""
    n, m = shape
    classes = (np.arange(n) + rng.integers(m)) % m
    return np.eye(m)[rng.permutation(classes)]


def soft(rng, shape: Shape) -> np.ndarray:
    """Rows of the sum 1 without a zero; also the probabilities predicted."""
    rows = rng.uniform(0.1, 1, shape)
    return rows / rows.sum(axis=1, keepdims=True)


def pairs(rng, *shapes: Shape, actual=one_hot) -> list[Pair]:
    return [(actual(rng, shape), soft(rng, shape)) for shape in shapes]


def logits(rng, *shapes: Shape, actual=one_hot, size=3.0) -> list[Pair]:
    return [(actual(rng, shape), *scores(rng, shape, size=size)) for shape in shapes]


def beyond(rng, *shapes: Shape) -> list[Pair]:
    """Predictions on both sides of a clip at 0.1 or 0.2, for right classes and wrong ones."""
    cases = []
    for n, m in shapes:
        sure = np.full((n, m), 0.04 / (m - 1)) * rng.uniform(0.5, 1, (n, m))
        tops = rng.integers(m, size=n)
        sure[np.arange(n), tops] = 0
        sure[np.arange(n), tops] = 1 - sure.sum(axis=1)
        sure[2::3] = soft(rng, (n, m))[2::3]
        classes = (tops + np.arange(n) % 3) % m  # the first of three is right, the second wrong
        order = rng.permutation(n)
        cases.append((np.eye(m)[classes][order], sure[order]))
    return cases


def at_ends(rng, *shapes: Shape) -> list[Pair]:
    """Predictions of exactly 0 and 1: the first is wrong, of the others some are right."""
    cases = []
    for n, m in shapes:
        tops = rng.integers(m, size=n)
        classes = (tops + np.resize([1, 0, 1], n)) % m
        order = rng.permutation(n)
        cases.append((np.eye(m)[classes][order], np.eye(m)[tops][order]))
    return cases


def softmax(z):
    powers = np.exp(z - np.max(z, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


def softmax_terms(z):
    return softmax(z) * (1 + np.max(abs(z)))


def terms(y, p, eps=1e-12):
    return np.sum(y * abs(np.log(np.clip(p, eps, 1 - eps)))) / len(y)


def gradient_terms(y, p, eps=1e-12):
    return y / np.clip(p, eps, 1 - eps) / len(y)


def logit_terms(y, z):
    return (softmax_terms(z) + y) / len(y)


SOFTMAX = Function("softmax", small_scores, softmax_terms)
SOFTMAX_FAR = Function("softmax", small_far_scores, softmax_terms)
LOSS = Function("categorical_cross_entropy", small_pairs, terms)
LOSS_CLIPPED = Function("categorical_cross_entropy", small_beyond, terms)
LOSS_AT_ENDS = Function("categorical_cross_entropy", small_ends, terms)
GRADIENT = Gradient(
    "categorical_cross_entropy_gradient", small_pairs, gradient_terms, loss=LOSS, by=1
)
GRADIENT_CLIPPED = Function("categorical_cross_entropy_gradient", small_beyond, gradient_terms)
GRADIENT_AT_ENDS = Function("categorical_cross_entropy_gradient", small_ends, gradient_terms)
LOGIT_GRADIENT = Gradient(
    "softmax_cross_entropy_gradient", small_logits, logit_terms, loss=LOSS, by=1, inner=softmax
)
LOGIT_GRADIENT_FAR = Function("softmax_cross_entropy_gradient", small_far_logits, logit_terms)


@check("`softmax`: one sample", points=4)
def test_softmax_one_sample(candidate, rng):
    agree(candidate, [SOFTMAX(z) for z in scores(rng, *ROWS)])


@check("`softmax`: several samples", points=9)
def test_softmax_several(candidate, rng):
    wide = scores(rng, (3, 4), (3, 4), size=12.0)
    agree(candidate, [SOFTMAX(z) for z in scores(rng, *TABLES) + wide])


@check("`softmax`: `z` near `1000` and `-1000`", points=8)
def test_softmax_extremes(candidate, rng):
    tables = far_scores(rng, (1, 2), (1, 2), (3, 2), (3, 2), (4, 3), (4, 3))
    silent(candidate, [SOFTMAX_FAR(z) for z in tables], "softmax-overflow")


@check("`categorical_cross_entropy`: one sample", points=5)
def test_loss_one_sample(candidate, rng):
    agree(candidate, [LOSS(*case) for case in pairs(rng, *ROWS)])


@check("`categorical_cross_entropy`: several samples", points=9)
def test_loss_several(candidate, rng):
    agree(candidate, [LOSS(*case) for case in pairs(rng, *TABLES)])


@check("`categorical_cross_entropy`: rows of `y` that are not one-hot", points=5)
def test_loss_soft(candidate, rng):
    agree(candidate, [LOSS(*case) for case in pairs(rng, *ROWS[:2], *TABLES[:6], actual=soft)])


@check("`categorical_cross_entropy`: another `eps`", points=6)
def test_loss_eps(candidate, rng):
    cases = [(case, eps) for eps in (0.1, 0.2) for case in beyond(rng, (3, 2), (3, 3), (4, 3))]
    agree(candidate, [LOSS_CLIPPED(*case, eps=eps) for case, eps in cases])


@check("`categorical_cross_entropy`: predictions of exactly `0` and `1`", points=6)
def test_loss_extremes(candidate, rng):
    cases = at_ends(rng, (1, 2), (1, 2), (3, 2), (3, 2), (4, 3), (4, 3))
    agree(candidate, [LOSS_AT_ENDS(*case) for case in cases], extreme="missing-clip")


@check("`categorical_cross_entropy_gradient`: one sample", points=4)
def test_gradient_one_sample(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, *ROWS)])


@check("`categorical_cross_entropy_gradient`: several samples", points=9)
def test_gradient_several(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, *TABLES)])


@check("`categorical_cross_entropy_gradient`: rows of `y` that are not one-hot", points=3)
def test_gradient_soft(candidate, rng):
    agree(candidate, [GRADIENT(*case) for case in pairs(rng, *ROWS[:2], *TABLES[:6], actual=soft)])


@check("`categorical_cross_entropy_gradient`: another `eps`", points=4)
def test_gradient_eps(candidate, rng):
    cases = [(case, eps) for eps in (0.1, 0.2) for case in beyond(rng, (3, 2), (3, 3), (4, 3))]
    agree(candidate, [GRADIENT_CLIPPED(*case, eps=eps) for case, eps in cases])


@check("`categorical_cross_entropy_gradient`: predictions of exactly `0` and `1`", points=4)
def test_gradient_extremes(candidate, rng):
    cases = at_ends(rng, (1, 2), (1, 2), (3, 2), (3, 2), (4, 3), (4, 3))
    agree(candidate, [GRADIENT_AT_ENDS(*case) for case in cases], extreme="missing-clip")


@check("`categorical_cross_entropy_gradient` is the derivative of the loss", points=4, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, pairs(rng, (2, 3), (2, 3), (3, 2)))


@check("`softmax_cross_entropy_gradient`: one sample", points=3)
def test_logit_gradient_one_sample(candidate, rng):
    agree(candidate, [LOGIT_GRADIENT(*case) for case in logits(rng, *ROWS)])


@check("`softmax_cross_entropy_gradient`: several samples", points=5)
def test_logit_gradient_several(candidate, rng):
    wide = logits(rng, (3, 4), (3, 4), size=12.0)
    agree(candidate, [LOGIT_GRADIENT(*case) for case in logits(rng, *TABLES) + wide])


@check("`softmax_cross_entropy_gradient`: rows of `y` that are not one-hot", points=2)
def test_logit_gradient_soft(candidate, rng):
    cases = logits(rng, *ROWS[:2], *TABLES[:6], actual=soft)
    agree(candidate, [LOGIT_GRADIENT(*case) for case in cases])


@check("`softmax_cross_entropy_gradient`: `z` near `1000` and `-1000`", points=3)
def test_logit_gradient_extremes(candidate, rng):
    cases = [(one_hot(rng, z.shape), z) for z in far_scores(rng, (3, 2), (3, 2), (4, 3), (4, 3))]
    agree(candidate, [LOGIT_GRADIENT_FAR(*case) for case in cases], extreme="softmax-overflow")


@check(
    "`softmax_cross_entropy_gradient` is the derivative of the loss of `softmax(z)`",
    points=3,
    coarse=True,
)
def test_logit_gradient_check(candidate, rng):
    derivative(candidate, LOGIT_GRADIENT, logits(rng, (2, 3), (2, 3), (3, 2)))


@check("the inputs stay as they were", points=4)
def test_inputs_unchanged(candidate, rng):
    # In the last row a clip in place would change something; without a clip all is as right.
    scripts = []
    for shape in [(2, 3), (2, 3), (3, 2), (3, 2)]:
        first = np.eye(shape[1])[:1]
        far, almost = 600 * first, np.maximum(first - 1e-13, 1e-13)
        ((y, p),) = pairs(rng, shape)
        (z,) = scores(rng, shape)
        y, p, z = (np.vstack(rows) for rows in ((y, first), (p, almost), (z, far)))
        scripts += [SOFTMAX(z), LOSS(y, p), GRADIENT(y, p), LOGIT_GRADIENT(y, z)]
    unchanged(candidate, scripts)
