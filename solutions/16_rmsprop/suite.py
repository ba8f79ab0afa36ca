"""The hidden checks of 16: RMSProp.

Another place for `eps` loses the check that is about it only.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

RATE = 0.001  # the default, and about the length of a step
RMSPROP = Optimizer("RMSProp", small_runs)
RUNS = Runs(RMSPROP, RATE, away=10 * RATE)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    from_zero = RMSPROP(np.zeros(4), RUNS.gradients(rng, 1, (4,), largest=1e6))
    from_one = RMSPROP(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [from_zero, RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    wide = RMSPROP(RUNS.start(rng, (4,)), RUNS.gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [RMSPROP(RUNS.start(rng, away=100 * RATE), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=8)
def test_learning_rate(candidate, rng):
    agree(candidate, [RUNS(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)])


@check("`beta`, by keyword and by position", points=12)
def test_beta(candidate, rng):
    positional = RMSPROP(RUNS.start(rng), RUNS.gradients(rng, 4), RATE, 0.7)
    agree(candidate, [*(RUNS(rng, 3, beta=kept) for kept in (0.5, 0.2, 0.99)), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=8)
def test_eps(candidate, rng):
    tiny = RMSPROP(RUNS.start(rng), RUNS.gradients(rng, 2, smallest=1e-10, largest=1e-7))
    positional = RMSPROP(RUNS.start(rng), RUNS.gradients(rng, 2), RATE, 0.8, 0.3)
    agree(candidate, [*(RUNS(rng, 2, eps=eps) for eps in (0.1, 0.5, 20.0)), positional, tiny])


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
