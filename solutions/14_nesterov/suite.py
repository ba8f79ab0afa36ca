"""The hidden checks of 14: Nesterov accelerated gradient.

Already the first step differs from the one of plain momentum: it looks ahead.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

RATE = 0.01  # the default; a step is as much of gradient and velocity
NESTEROV = Optimizer("Nesterov", small_runs)
RUNS = Runs(NESTEROV, RATE, away=1000 * RATE)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    wide = RUNS.gradients(rng, 1, (4,), smallest=1e-3, largest=1e6)
    from_one = NESTEROV(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [NESTEROV(np.zeros(4), wide), RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    # From zero and of one sign, so that nothing cancels.
    wide = NESTEROV(np.zeros(4), np.abs(RUNS.gradients(rng, 3, (4,), largest=1e12)))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [NESTEROV(RUNS.start(rng, away=10 * RUNS.away), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=10)
def test_learning_rate(candidate, rng):
    agree(candidate, [RUNS(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)])


@check("`momentum`, by keyword and by position", points=18)
def test_momentum(candidate, rng):
    positional = NESTEROV(RUNS.start(rng), RUNS.gradients(rng, 4), RATE, 0.7)
    agree(candidate, [*(RUNS(rng, 3, momentum=kept) for kept in (0.5, 0.0, 0.99)), positional])


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
