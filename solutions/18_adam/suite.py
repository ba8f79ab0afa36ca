"""The hidden checks of 18: Adam.

Gradients stand far above the default `eps`, except where a check is about it: another place for
`eps` loses that check only. Most starts are about ten steps away from zero: the weights are too
small to hide a wrong update, and too large to cancel.
"""

from collections.abc import Iterator

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged

STEP = 0.001  # the default learning rate: about the length of a step


def small_runs() -> Iterator[tuple[list[float], list[list[float]]]]:
    """One weight, one step; then more of both, and a gradient smaller than `eps`."""
    for gradients in [(1,), (-2,), (1, 1), (2, -1), (1, 3, -2)]:
        yield [0.0], [[float(g)] for g in gradients]
    yield [1.0], [[0.0]]
    yield [0.0, 1.0], [[1.0, -2.0], [3.0, 0.5]]
    yield [0.0], [[1e-9]]


ADAM = Optimizer("Adam", small_runs)


def gradients(rng, steps, shape=(3,), smallest=1.0, largest=1e3):
    """A gradient for each step: signs mixed, sizes spread evenly over the powers of ten."""
    size = 10 ** rng.uniform(np.log10(smallest), np.log10(largest), (steps, *shape))
    return list(size * rng.choice([-1.0, 1.0], size.shape))


def start(rng, shape=(3,), away=10 * STEP):
    """Weights of mixed signs, so far away from zero or a little further."""
    return away * rng.uniform(1, 1.5, shape) * rng.choice([-1.0, 1.0], shape)


def run(rng, steps, shape=(3,), **options):
    """A start and gradients, both drawn."""
    away = 10 * options.get("learning_rate", STEP)
    return ADAM(start(rng, shape, away), gradients(rng, steps, shape), **options)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    from_zero = ADAM(np.zeros(4), gradients(rng, 1, (4,), largest=1e6))
    from_one = ADAM(start(rng, away=1.0), gradients(rng, 1))
    agree(candidate, [from_zero, run(rng, 1), from_one])


@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    wide = ADAM(start(rng, (4,)), gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [run(rng, 2), run(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [ADAM(start(rng, away=100 * STEP), gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=8)
def test_learning_rate(candidate, rng):
    agree(candidate, [run(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)])


@check("`beta1` and `beta2`, by keyword and by position", points=12)
def test_betas(candidate, rng):
    options = [{"beta1": 0.6}, {"beta2": 0.9}, {"beta1": 0.5, "beta2": 0.8}]
    positional = ADAM(start(rng), gradients(rng, 4), STEP, 0.7, 0.95)
    agree(candidate, [*(run(rng, 3, **chosen) for chosen in options), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=8)
def test_eps(candidate, rng):
    tiny = ADAM(start(rng), gradients(rng, 2, smallest=1e-10, largest=1e-7))
    agree(candidate, [*(run(rng, 2, eps=eps) for eps in (0.1, 0.5, 20.0)), tiny])


@check("gradients of zero", points=5)
def test_zero_gradients(candidate, rng):
    one_by_one, late = gradients(rng, 3), gradients(rng, 3)
    for step in range(3):
        one_by_one[step][step + 1 :] = 0  # the second weight waits one step, the third two
        late[step] *= step > 1
    runs = [[np.zeros(3)] * 2, one_by_one, late]
    agree(candidate, [ADAM(start(rng), given) for given in runs])


@check("weights of shape `()` and `(m, n)`", points=5)
def test_shapes(candidate, rng):
    agree(candidate, [run(rng, 2, shape) for shape in [(), (2, 3)]])


@check("the inputs stay as they were", points=3)
def test_inputs_unchanged(candidate, rng):
    unchanged(candidate, [run(rng, 2), run(rng, 2)])


@check("two instances side by side", points=2)
def test_instances_independent(candidate, rng):
    runs = [(start(rng).round(4), np.round(gradients(rng, 2), 1)) for _ in range(2)]
    independent(candidate, ADAM.interleaved(runs), [ADAM(*one) for one in runs])


@check("the caller reuses its arrays and keeps the answers", points=2)
def test_arrays_reused(candidate, rng):
    unaliased(candidate, [run(rng, 3)])
