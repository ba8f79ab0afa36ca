"""The hidden checks of 17: Adadelta.

Without a learning rate, as in the paper, only the check that is about it is lost. Another place for
`eps` shows from the first step on: it alone decides how long that is.
"""

import numpy as np

from grader.checking import Optimizer, agree, check, independent, unaliased, unchanged
from grader.checking.optimizers import Runs, small_runs

STEP = 0.005  # about the length of the first steps at the default rate
ADADELTA = Optimizer("Adadelta", small_runs)
RUNS = Runs(ADADELTA, rate=1.0, away=10 * STEP)


@check("the first step", points=12)
def test_first_step(candidate, rng):
    from_zero = ADADELTA(np.zeros(4), RUNS.gradients(rng, 1, (4,), largest=1e6))
    from_one = ADADELTA(RUNS.start(rng, away=1.0), RUNS.gradients(rng, 1))
    agree(candidate, [from_zero, RUNS(rng, 1), from_one])


@check("several steps with changing gradients", points=26)
def test_several_steps(candidate, rng):
    wide = ADADELTA(RUNS.start(rng, (4,)), RUNS.gradients(rng, 3, (4,), largest=1e12))
    agree(candidate, [RUNS(rng, 2), RUNS(rng, 5), wide])


@check("fifty steps", points=15)
def test_fifty_steps(candidate, rng):
    agree(candidate, [ADADELTA(RUNS.start(rng, away=100 * STEP), RUNS.gradients(rng, 50))])


@check("`learning_rate` scales the steps", points=10)
def test_learning_rate(candidate, rng):
    positional = ADADELTA(RUNS.start(rng), RUNS.gradients(rng, 3), 0.8)
    agree(candidate, [*(RUNS(rng, 3, learning_rate=rate) for rate in (0.02, 0.5, 3.0)), positional])


@check("`rho`, by keyword and by position", points=12)
def test_rho(candidate, rng):
    positional = ADADELTA(RUNS.start(rng), RUNS.gradients(rng, 4), 1.0, 0.7)
    agree(candidate, [*(RUNS(rng, 3, rho=kept) for kept in (0.5, 0.2, 0.99)), positional])


@check("a large `eps`, and gradients about as small as `eps`", points=8)
def test_eps(candidate, rng):
    def run(size, *positional, **options):
        start = RUNS.start(rng, away=10 * size**0.5)
        return ADADELTA(start, RUNS.gradients(rng, 2, largest=10.0), *positional, **options)

    # The root of the default `eps` is 1e-3.
    tiny = ADADELTA(np.zeros(3), RUNS.gradients(rng, 2, smallest=1e-7, largest=1e-3))
    large = [run(eps, eps=eps) for eps in (0.1, 0.5, 20.0)]
    agree(candidate, [*large, run(0.3, 1.0, 0.9, 0.3), tiny])


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
