"""The hidden checks of 10: minima and saddle points.

There are only three words to guess: every check of `classify` has at least two of them, and the
diagonals and determinants that mislead. Descents are short and their steps small, so that no
rounding grows.
"""

from collections.abc import Iterator

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, unchanged

SEEDS = 2**32
ENDS = (0, SEEDS - 1, 0, SEEDS - 1)  # seeds that are right too


def small_points() -> Iterator[tuple[np.ndarray]]:
    for w in [(0, 0), (1, 0), (0, 1), (0, 2), (2, 0), (0, -1), (1, 2), (2, -2), (0.5, -0.5)]:
        yield (np.array(w, float),)


def small_hessians(*shown) -> Iterator[tuple[np.ndarray]]:
    return ((np.array(hessian, float),) for hessian in shown)


def small_one_weight() -> Iterator[tuple[np.ndarray]]:
    yield from small_hessians([[1]], [[-1]], [[2]], [[-2]])


def small_two_weights() -> Iterator[tuple[np.ndarray]]:
    diagonal = [[[1, 0], [0, 1]], [[-1, 0], [0, -1]], [[1, 0], [0, -1]], [[-1, 0], [0, 1]]]
    crossed = [[[1, 2], [2, 1]], [[-1, 2], [2, -1]], [[2, -1], [-1, 2]], [[-2, 1], [1, -2]]]
    yield from small_hessians(*diagonal, *crossed)


def small_three_weights() -> Iterator[tuple[np.ndarray]]:
    for signs in [(1, 1, 1), (-1, -1, -1), (1, 1, -1), (1, -1, -1), (-1, 1, 1), (-1, -1, 1)]:
        yield from small_hessians(np.diag(signs))
    crossed = np.array([[1, 2, 2], [2, 1, 2], [2, 2, 1]])
    yield from small_hessians(crossed, -crossed, 4 * np.eye(3) - crossed, crossed - 4 * np.eye(3))


def small_descents() -> Iterator[tuple[np.ndarray, float, int, float, int]]:
    for w, steps in [((1, 0), 1), ((0, 0.5), 1), ((1, 0.5), 1), ((1, 0.5), 2), ((1, -0.5), 3)]:
        yield np.array(w, float), 0.1, steps, 0.0, 0


def small_noisy_descents() -> Iterator[tuple[np.ndarray, float, int, float, int]]:
    for w, steps in [((0, 0), 1), ((1, 0), 1), ((0, 0), 2), ((1, 0.5), 2), ((1, -0.5), 3)]:
        yield np.array(w, float), 0.1, steps, 0.5, 0
    yield np.array([1.0, 0.5]), 0.1, 0, 0.5, 0
    yield np.array([1.0, 0.0]), 0.1, 1, 0.0, 0


def terms(w):
    return w[0] ** 2 / 2 + w[1] ** 4 / 4 + w[1] ** 2 / 2


def gradient_terms(w):
    return np.array([abs(w[0]), abs(w[1] ** 3) + abs(w[1])])


def hessian_terms(w):
    return np.array([[1.0, 0.0], [0.0, 3 * w[1] ** 2 + 1]])


def descent_terms(w, learning_rate, steps, noise, seed):
    return np.max(np.abs(w)) + learning_rate * steps * (1 + 3 * noise)


SURFACE = Function("surface", small_points, terms)
GRADIENT = Gradient("surface_gradient", small_points, gradient_terms, loss=SURFACE, by=0)
HESSIAN = Function("hessian", small_points, hessian_terms)
ONE_WEIGHT = Function("classify", small_one_weight)
TWO_WEIGHTS = Function("classify", small_two_weights)
MORE_WEIGHTS = Function("classify", small_three_weights)
DESCENT = Function("descend", small_descents, descent_terms)
NOISY_DESCENT = Function("descend", small_noisy_descents, descent_terms)


def points(rng, count: int) -> list[np.ndarray]:
    """Weights of mixed signs, some below 1 and some above, none where powers look alike."""
    w = rng.uniform(0.3, 0.9, (count, 2)) * rng.choice([-1.0, 1.0], (count, 2))
    return list(np.where(rng.random((count, 2)) < 0.5, w, 3 * w))


def near(rng) -> np.ndarray:
    """A start for many steps: between the saddle point and a minimum."""
    return np.array([rng.uniform(0.5, 1.5), rng.uniform(0.3, 0.8)]) * rng.choice([-1.0, 1.0], 2)


def seed(rng) -> int:
    return int(rng.integers(SEEDS))


def curved(rng, *signs: int, least=0.4, most=3.0) -> np.ndarray:
    """A Hessian with eigenvalues of these signs, in directions that are no axes."""
    axes, _ = np.linalg.qr(rng.normal(size=(len(signs), len(signs))))
    hessian = axes * (np.array(signs) * rng.uniform(least, most, len(signs))) @ axes.T
    return (hessian + hessian.T) / 2


def flat(rng, *signs: int) -> np.ndarray:
    """The same with small eigenvalues: it is their signs that count."""
    return curved(rng, *signs, least=0.1, most=0.3)


def misleading(rng, weights: int, sign: int) -> np.ndarray:
    """A saddle's Hessian whose diagonal has one sign."""
    while True:
        hessian = curved(rng, *[sign] * (weights - 1), -sign)
        if np.all(sign * np.diag(hessian) > 0.05):
            return hessian


@check("`surface`: small and large weights", points=10)
def test_surface(candidate, rng):
    agree(candidate, [SURFACE(w) for w in [*points(rng, 6), np.zeros(2), np.array([0.0, -1.0])]])


@check("`surface_gradient`: small and large weights", points=12)
def test_gradient(candidate, rng):
    agree(candidate, [GRADIENT(w) for w in [*points(rng, 6), np.zeros(2), np.array([0.0, -1.0])]])


@check("`surface_gradient` is the derivative of the surface", points=8, coarse=True)
def test_gradient_check(candidate, rng):
    derivative(candidate, GRADIENT, [(w,) for w in points(rng, 4)])


@check("`hessian`: small and large weights", points=12)
def test_hessian(candidate, rng):
    agree(candidate, [HESSIAN(w) for w in [*points(rng, 6), np.zeros(2), np.array([0.0, -1.0])]])


# A word is right or another one: no error is too small to be seen.


@check("`classify`: one weight", points=6, coarse=True)
def test_classify_one(candidate, rng):
    hessians = [shape(rng, sign) for shape in (curved, flat) for sign in (1, -1)]
    agree(candidate, [ONE_WEIGHT(hessian) for hessian in hessians])


@check("`classify`: two weights", points=12, coarse=True)
def test_classify_two(candidate, rng):
    every = [(1, 1), (-1, -1), (1, -1)]
    hessians = [shape(rng, *signs) for shape in (curved, flat) for signs in every]
    hessians += [misleading(rng, 2, sign) for sign in (1, -1)]
    agree(candidate, [TWO_WEIGHTS(hessian) for hessian in hessians])


@check("`classify`: three and four weights", points=10, coarse=True)
def test_classify_more(candidate, rng):
    every = [(1, 1, 1), (-1, -1, -1), (1, -1, -1), (1, 1, -1)]
    every += [(*signs, signs[0]) for signs in every]
    hessians = [curved(rng, *signs) for signs in every]
    hessians += [misleading(rng, weights, sign) for weights in (3, 4) for sign in (1, -1)]
    agree(candidate, [MORE_WEIGHTS(hessian) for hessian in hessians])


@check("`descend`: no noise, and no step", points=10)
def test_descend_plain(candidate, rng):
    far, other = points(rng, 2)
    runs = [DESCENT(far, 0.05, 1, 0.0, seed(rng)), DESCENT(other, 0.1, 2, 0.0, seed(rng))]
    runs += [DESCENT(near(rng), 0.2, 6, 0.0, 0), DESCENT(near(rng), 0.05, 30, 0.0, seed(rng))]
    agree(candidate, [*runs, DESCENT(near(rng), 0.3, 0, 0.5, seed(rng))])


@check("`descend`: noise in the gradient", points=10)
def test_descend_noisy(candidate, rng):
    options = [(0.1, 1, 0.5), (0.3, 1, 0.7), (0.1, 3, 0.3), (0.2, 5, 0.2), (0.05, 12, 0.2)]
    agree(candidate, [NOISY_DESCENT(near(rng), *chosen, seed(rng)) for chosen in options])


@check("`descend`: from the saddle point, without noise and with it", points=5)
def test_descend_saddle(candidate, rng):
    on_the_ridge = np.array([rng.uniform(0.5, 1.5), 0.0])
    runs = [(np.zeros(2), 0.1, 4, 0.0), (on_the_ridge, 0.1, 8, 0.0)]
    runs += [(np.zeros(2), 0.1, 8, 0.1), (on_the_ridge, 0.2, 4, 0.3)]
    agree(candidate, [NOISY_DESCENT(*run, end) for run, end in zip(runs, ENDS, strict=True)])


@check("the inputs stay as they were", points=5)
def test_inputs_unchanged(candidate, rng):
    scripts = [f(w) for f in (SURFACE, GRADIENT, HESSIAN) for w in points(rng, 2)]
    scripts += [TWO_WEIGHTS(curved(rng, *signs)) for signs in [(1, 1), (-1, -1), (1, -1)]]
    scripts += [NOISY_DESCENT(near(rng), 0.1, 3, 0.2, seed(rng)) for _ in range(2)]
    unchanged(candidate, scripts)
