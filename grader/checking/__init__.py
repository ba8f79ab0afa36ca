"""What hidden suites call. A suite's author needs pytest, NumPy and this page.

    MSE = Function("mse", small=small_pairs)

    @check("`mse`: several samples", points=20)
    def test_mse_values(candidate, rng):
        agree(candidate, [MSE(y, y_hat) for y, y_hat in pairs(rng, 3, 5, 40)])

`MSE(y, y_hat)` is not a call but a script: what to ask. Scripts travel to the submission in one
message, are put to the reference too, and the answers must agree. `candidate` and `rng` are
fixtures: the submission in a fresh module, and a generator that differs by seed, submission and
check. `LIMITS = Limits(call=..., submission=...)` gives a suite other limits than the usual ones.
"""

from grader.checking.assertions import (
    Breach,
    agree,
    independent,
    obey,
    silent,
    unaliased,
    unchanged,
)
from grader.checking.candidate import Trial
from grader.checking.compare import same_sign
from grader.checking.contract import Function, Gradient, Optimizer, check
from grader.checking.derivative import derivative
from grader.sandbox import Limits

__all__ = [
    "Breach",
    "Function",
    "Gradient",
    "Limits",
    "Optimizer",
    "Trial",
    "agree",
    "check",
    "derivative",
    "independent",
    "obey",
    "same_sign",
    "silent",
    "unaliased",
    "unchanged",
]
