"""The hidden checks of 18: Adam.

Another place for `eps` loses the check that is about it only.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

RATE = 0.001  # the default, and about the length of a step
ADAM = Optimizer("Adam", small_runs)
RUNS = Runs(ADAM, RATE, away=10 * RATE)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    from_zero = ADAM(np.zeros(4), RUNS.gradients(rng, 1, (4,), largest=1e6))
    from_one = ADAM(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [from_zero, RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    wide = ADAM(RUNS.start(rng, (4,)), RUNS.gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [ADAM(RUNS.start(rng, away=100 * RATE), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=8)
def test_learning_rate(candidate, rng):
    agree(candidate, [RUNS(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)])


@check("`beta1` and `beta2`, by keyword and by position", points=12)
def test_betas(candidate, rng):
    options = [{"beta1": 0.6}, {"beta2": 0.9}, {"beta1": 0.5, "beta2": 0.8}]
    positional = ADAM(RUNS.start(rng), RUNS.gradients(rng, 4), RATE, 0.7, 0.95)
    agree(candidate, [*(RUNS(rng, 3, **chosen) for chosen in options), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=8)
def test_eps(candidate, rng):
    tiny = ADAM(RUNS.start(rng), RUNS.gradients(rng, 2, smallest=1e-10, largest=1e-7))
    agree(candidate, [*(RUNS(rng, 2, eps=eps) for eps in (0.1, 0.5, 20.0)), tiny])


@check("gradients of zero", points=5)
def test_zero_gradients(candidate, rng):
    agree(candidate, RUNS.with_zeros(rng))


@check("weights of shape `()` and `(m, n)`", points=5)
def test_shapes(candidate, rng):
    agree(candidate, [RUNS(rng, 2, shape) for shape in [(), (2, 3)]])


@check("the inputs stay as they were", points=3)
def test_inputs_unchanged(candidate, rng):
    unchanged(candidate, [RUNS(rng, 2), RUNS(rng, 2)])


@check("two instances side by side", points=2)
def test_instances_independent(candidate, rng):
    independent(candidate, *RUNS.side_by_side(rng))


@check("the caller reuses its arrays and keeps the answers", points=2)
def test_arrays_reused(candidate, rng):
    unaliased(candidate, [RUNS(rng, 3)])
