"""The hidden checks of 19: Adamax.

Another place for `eps` loses the check that is about it only.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

RATE = 0.002  # the default, and about the length of a step
ADAMAX = Optimizer("Adamax", small_runs)
RUNS = Runs(ADAMAX, RATE, away=10 * RATE)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    from_zero = ADAMAX(np.zeros(4), RUNS.gradients(rng, 1, (4,), largest=1e6))
    from_one = ADAMAX(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [from_zero, RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=25)
def test_several_steps(candidate, rng):
    wide = ADAMAX(RUNS.start(rng, (4,)), RUNS.gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [ADAMAX(RUNS.start(rng, away=100 * RATE), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=8)
def test_learning_rate(candidate, rng):
    agree(candidate, [RUNS(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)])


@check("`beta1` and `beta2`, by keyword and by position", points=12)
def test_betas(candidate, rng):
    options = [{"beta1": 0.6}, {"beta2": 0.9}, {"beta1": 0.5, "beta2": 0.8}]
    positional = ADAMAX(RUNS.start(rng), RUNS.gradients(rng, 4), RATE, 0.7, 0.95)
    agree(candidate, [*(RUNS(rng, 3, **chosen) for chosen in options), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=8)
def test_eps(candidate, rng):
    # Inside the maximum `eps` fades with `beta2`: that is seen where `beta2` is not close to 1.
    tiny = ADAMAX(RUNS.start(rng), RUNS.gradients(rng, 2, smallest=1e-10, largest=1e-7))
    positional = ADAMAX(RUNS.start(rng), RUNS.gradients(rng, 3), RATE, 0.8, 0.6, 0.3)
    large = [RUNS(rng, 3, beta2=kept, eps=eps) for kept, eps in ((0.9, 0.1), (0.7, 0.5), (0.8, 20))]
    agree(candidate, [*large, positional, RUNS(rng, 2, eps=0.5), tiny])


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
