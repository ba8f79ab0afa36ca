"""The hidden checks of 15: Adagrad.

Another place for `eps` loses the check that is about it only.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

RATE = 0.01  # the default, and the length of the first step
ADAGRAD = Optimizer("Adagrad", small_runs)
RUNS = Runs(ADAGRAD, RATE, away=10 * RATE)


@check("the first step", points=15)
def test_first_step(candidate, rng):
    from_zero = ADAGRAD(np.zeros(4), RUNS.gradients(rng, 1, (4,), largest=1e6))
    from_one = ADAGRAD(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [from_zero, RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=30)
def test_several_steps(candidate, rng):
    wide = ADAGRAD(RUNS.start(rng, (4,)), RUNS.gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [ADAGRAD(RUNS.start(rng, away=30 * RATE), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=10)
def test_learning_rate(candidate, rng):
    positional = ADAGRAD(RUNS.start(rng), RUNS.gradients(rng, 2), 0.03)
    agree(candidate, [*(RUNS(rng, 2, learning_rate=rate) for rate in (0.02, 0.5, 3.0)), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=13)
def test_eps(candidate, rng):
    def run(*positional, **options):
        gradients = RUNS.gradients(rng, 2, largest=10.0)
        return ADAGRAD(RUNS.start(rng), gradients, *positional, **options)

    # The root of the default `eps` is 1e-4.
    tiny = ADAGRAD(np.zeros(3), RUNS.gradients(rng, 2, smallest=1e-8, largest=1e-4))
    agree(candidate, [*(run(eps=eps) for eps in (0.1, 0.5, 20.0)), run(RATE, 0.3), tiny])


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
