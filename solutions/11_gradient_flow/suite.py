"""The hidden checks of 11: vanishing and exploding gradients.

No ReLU unit stands at its kink, and of every ReLU layer some units are active and, where there are
several, some are not. Gradients that are to be clipped have a norm of at least 1, so that a tiny
number added to the norm, as some programs do, is no mistake.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from grader.checking import Function, agree, check, silent, unchanged

Network = tuple[np.ndarray, list[np.ndarray], str]
Clip = tuple[np.ndarray, float]


def small_networks() -> Iterator[Network]:
    """One weight, at the sigmoid's middle; then more weights, then more layers."""
    first = [([0], [[[1]]], "sigmoid"), ([1], [[[2], [-3]]], "relu"), ([1], [[[2]]], "sigmoid")]
    more = [
        ([1], [[[1]], [[3]]]),
        ([1], [[[1], [-2]], [[3, 1]]]),
        ([1, 2], [[[1, -1], [2, 1]], [[1, 2], [3, -1]]]),
        ([1], [[[1], [-2]], [[3, 1], [-1, 2]], [[2, -1]]]),
    ]
    both = [(*case, activation) for case in more for activation in ("relu", "sigmoid")]
    for x, weights, activation in first + both:
        yield np.array(x, float), [np.array(w, float) for w in weights], activation


def small_vectors() -> Iterator[Clip]:
    """One element, then more; norms above `max_norm` and below."""
    for g, max_norm in [
        ([2], 1),
        ([1], 2),
        ([3, 4], 1),
        ([3, -4], 2),
        ([3, 4], 10),
        ([1, -1, 1], 1.5),
    ]:
        yield np.array(g, float), float(max_norm)


def small_matrices() -> Iterator[Clip]:
    """One row or one column, then four elements."""
    for g, max_norm in [
        ([[3, 4]], 1),
        ([[3], [4]], 1),
        ([[3, 4]], 10),
        ([[1, -1], [1, 1]], 1),
        ([[2, 0], [0, -1]], 2),
        ([[1, -1], [1, 1]], 3),
    ]:
        yield np.array(g, float), float(max_norm)


def small_zeros() -> Iterator[Clip]:
    for shape in [(1,), (2,), (1, 2)]:
        yield np.zeros(shape), 1.0


def terms(x, weights, activation):
    """The terms of every sum on the way, as far as they count in a norm; a − a² is a sum too."""
    a, layers = x, []
    for w in weights:
        z, size = w @ a, np.abs(w) @ np.abs(a)
        a = output(z, activation)
        slope = a * (1 - a) if activation == "sigmoid" else np.sign(a)
        layers.append((w, slope, a + slope * size if activation == "sigmoid" else slope))
    delta, norms = np.ones(len(a)), []
    moved = np.zeros(len(a))
    for w, slope, of_slope in layers[::-1]:
        moved = moved * slope + np.abs(delta) * of_slope
        delta = delta * slope
        norms.append(np.linalg.norm(moved))
        moved, delta = np.abs(w).T @ (moved + np.abs(delta)), w.T @ delta
    return np.array(norms[::-1])


def output(z, activation):
    return 1 / (1 + np.exp(-z)) if activation == "sigmoid" else np.maximum(z, 0)


NORMS = Function("backward_norms", small_networks, terms)
VECTOR = Function("clip_gradient", small_vectors)
MATRIX = Function("clip_gradient", small_matrices)
ZERO = Function("clip_gradient", small_zeros)


def network(rng, widths, activation, size=2.0) -> Network:
    """Layers of these widths; `size` says how large the weights are, whatever the width."""
    while True:
        x = rng.normal(0, 1, widths[0])
        weights = [rng.normal(0, size / np.sqrt(m), (n, m)) for m, n in pairwise(widths)]
        if is_clear(x, weights, activation):
            return x, weights, activation


def beside_kinks(rng) -> Network:
    """Units so close to their kinks that any output of the inactive unit moves them across."""
    near = rng.uniform([0.01, 0.02], [0.015, 0.03])
    signs = rng.permutation([[1.0], [-1.0]])
    weights = [np.array([[1.0], [-10.0]]), signs * np.stack([near, rng.uniform(1, 2, 2)], axis=1)]
    return rng.uniform(1, 2, 1), weights, "relu"


def is_clear(x, weights, activation) -> bool:
    """Whether no sigmoid is saturated, no ReLU at its kink, and ReLU layers are active in part."""
    a = x
    for w in weights:
        z = w @ a
        sizes = [abs(value) for value in z.tolist()]
        if activation == "sigmoid" and max(sizes) > 6:
            return False
        active = sum(value > 0 for value in z.tolist())
        if activation == "relu" and not (min(sizes) > 5e-3 and 0 < active < max(len(sizes), 2)):
            return False
        a = output(z, activation)
    return max(sizes) < 20


def ask(rng, activation, *shapes, size=2.0):
    """Calls with a network of each shape, the widths from the input on."""
    return [NORMS(*network(rng, widths, activation, size)) for widths in shapes]


def gradient(rng, shape, norm, zeros=0):
    """Drawn; the first `zeros` elements or rows are zero."""
    g = rng.normal(0, 1, shape)
    g[:zeros] = 0.0
    return g * (norm / np.linalg.norm(g))


def above(rng, *shapes) -> list[Clip]:
    """Gradients whose norm is larger than `max_norm`."""
    limits = [(shape, 10 ** rng.uniform(-1, 1)) for shape in shapes]
    return [
        (gradient(rng, shape, max(1.5, limit) * rng.uniform(1.2, 4)), limit)
        for shape, limit in limits
    ]


def below(rng, *shapes) -> list[Clip]:
    """Gradients whose norm is smaller than `max_norm`, and its square larger."""
    limits = [(shape, rng.uniform(4, 10)) for shape in shapes]
    return [(gradient(rng, shape, limit * rng.uniform(0.6, 0.9)), limit) for shape, limit in limits]


@check("`backward_norms`: one layer", points=10)
def test_one_layer(candidate, rng):
    shapes = [(3, 2), (3, 2), (2, 4), (2, 4)]
    agree(candidate, ask(rng, "sigmoid", (1, 1), (1, 1), *shapes) + ask(rng, "relu", *shapes))


@check("`backward_norms` with `sigmoid`: two and three layers", points=16)
def test_sigmoid(candidate, rng):
    shapes = [(3, 2, 4), (3, 2, 4), (2, 3, 1), (2, 3, 1), (2, 4, 3, 5), (2, 4, 3, 5)]
    agree(candidate, ask(rng, "sigmoid", *shapes))


@check("`backward_norms` with `relu`: two and three layers", points=14)
def test_relu(candidate, rng):
    shapes = [(3, 2, 4), (3, 2, 4), (2, 3, 1), (2, 3, 1), (2, 4, 3, 5), (2, 4, 3, 5)]
    agree(candidate, ask(rng, "relu", *shapes) + [NORMS(*beside_kinks(rng)) for _ in range(2)])


@check("`backward_norms`: square matrices", points=10)
def test_square(candidate, rng):
    shapes = [(2, 2, 2), (2, 2, 2), (3, 3, 3, 3), (3, 3, 3, 3)]
    agree(candidate, ask(rng, "sigmoid", *shapes) + ask(rng, "relu", *shapes))


@check("`backward_norms`: five layers, with small weights and with large ones", points=10)
def test_five_layers(candidate, rng):
    shape, scripts = (3, 4, 2, 5, 3, 4), []
    for activation, small, large in [("sigmoid", 0.5, 4.0), ("relu", 1.0, 3.0)]:
        scripts += ask(rng, activation, shape, size=small) + ask(rng, activation, shape, size=large)
    agree(candidate, scripts)


@check("`clip_gradient`: a vector that is too long", points=12)
def test_clip_vector(candidate, rng):
    cases = above(rng, (3,), (3,), (6,), (6,), (20,), (20,))
    agree(candidate, [VECTOR(*case) for case in [*cases, (gradient(rng, (6,), 1e6), 2.5)]])


@check("`clip_gradient`: a matrix, all of its elements together", points=8)
def test_clip_matrix(candidate, rng):
    cases = above(rng, (2, 3), (2, 3), (4, 2), (4, 2), (1, 3), (3, 1))
    agree(candidate, [MATRIX(*case) for case in cases])


@check("`clip_gradient`: what is short enough stays, what is too long does not", points=8)
def test_clip_only_above(candidate, rng):
    vectors = below(rng, (3,), (3,), (5,)) + above(rng, (5,), (3,))
    matrices = below(rng, (2, 3), (2, 3), (3, 2)) + above(rng, (3, 2), (2, 3))
    vectors.append((gradient(rng, (5,), 0.3), 0.5))
    matrices.append((gradient(rng, (3, 2), 0.1), 2.0))
    agree(candidate, [*(VECTOR(*case) for case in vectors), *(MATRIX(*case) for case in matrices)])


@check("`clip_gradient`: a gradient of zero", points=6)
def test_clip_zero(candidate, rng):
    scripts = [VECTOR(gradient(rng, shape, 4.0, zeros=1), 1.5) for shape in [(3,), (4,)]]
    scripts += [MATRIX(gradient(rng, shape, 4.0, zeros=1), 1.5) for shape in [(2, 3), (3, 2)]]
    scripts += [ZERO(np.zeros(shape), 1.5) for shape in [(3,), (4,), (2, 3), (3, 2)]]
    silent(candidate, scripts, "zero-division")


@check("the inputs stay as they were", points=6)
def test_inputs_unchanged(candidate, rng):
    scripts = ask(rng, "sigmoid", (3, 2, 4), (3, 2, 4)) + ask(rng, "relu", (2, 2, 2), (2, 2, 2))
    scripts += [VECTOR(*case) for case in above(rng, (3,), (3,))]
    unchanged(candidate, scripts + [MATRIX(*case) for case in above(rng, (2, 3), (2, 3))])
