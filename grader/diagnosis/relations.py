"""Plain relations between a submission's answers and the right ones: facts, no diagnosis."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from grader.checking.candidate import Trial
from grader.checking.compare import RTOL, Array
from grader.diagnosis.likeness import is_right, numbers, same
from grader.model import Message, message, messages

ENOUGH = 3  # answers that must show a relation
LARGEST_DENOMINATOR = 12


def measured(trials: Sequence[Trial]) -> tuple[Message, ...]:
    """Plain relations between all answers and the right ones; empty where there is none."""
    pairs = [
        (right, got)
        for trial in trials
        for right, got in zip(numbers(trial.expected), numbers(trial.answers), strict=False)
    ]
    if len(pairs) < ENOUGH:
        return ()
    said = _factor(pairs) or _offset(pairs) or _transposed(pairs) or _one_sample(trials)
    return (said,) if said is not None else ()


Pairs = list[tuple[Array, Array]]


def _factor(pairs: Pairs) -> Message | None:
    right, got = _flat(pairs)
    if right is None or got is None:
        return None
    used = right != 0
    if not used.any() or np.any(got[~used] != 0):
        return None
    factor = float(np.median(got[used] / right[used]))
    if (
        not np.allclose(got, factor * right, rtol=RTOL, atol=1e-12)
        or abs(factor - 1) < 1e-4
        or factor == 0
    ):
        return None
    if abs(factor + 1) < 1e-9:
        return message("Every element has the right size and the opposite sign.")
    return messages(
        "The answer is %(factor)s of the expected value in the %(num)s case tried.",
        "The answer is %(factor)s of the expected value in all %(num)s cases tried.",
        len(pairs),
        factor=_fraction(factor),
    )


def _offset(pairs: Pairs) -> Message | None:
    right, got = _flat(pairs)
    if right is None or got is None:
        return None
    offset = float(np.median(got - right))
    if abs(offset) < 1e-6 or not np.allclose(got - right, offset, rtol=RTOL, atol=1e-9):
        return None
    return message(
        "The answer is off by the same amount everywhere: %(offset)s.", offset=f"{offset:.6g}"
    )


def _transposed(pairs: Pairs) -> Message | None:
    tall = [(right, got) for right, got in pairs if right.ndim == 2]
    if len(tall) < ENOUGH or not all(same(right.T, got) for right, got in tall):
        return None
    return message(
        "The answer is the transpose of the expected one: rows and columns are exchanged."
    )


def _one_sample(trials: Sequence[Trial]) -> Message | None:
    """Right wherever the first argument has one element, and only there."""
    asked = [trial.script.calls[0].args for trial in trials]
    single = [bool(args) and np.ndim(args[0]) == 1 and len(args[0]) == 1 for args in asked]
    right = [is_right(trial) for trial in trials]
    if single != right or all(single) or not any(single):
        return None
    return message("The answer is right for one sample only.")


def _flat(pairs: Pairs) -> tuple[Array, Array] | tuple[None, None]:
    if any(right.shape != got.shape for right, got in pairs):
        return None, None
    right, got = (np.concatenate([p[i].ravel() for p in pairs]) for i in (0, 1))
    if not (np.isfinite(right).all() and np.isfinite(got).all()):
        return None, None
    return right, got


def _fraction(factor: float) -> str:
    near = Fraction(factor).limit_denominator(LARGEST_DENOMINATOR)
    return str(near) if near and abs(float(near) - factor) < 1e-6 * abs(factor) else f"{factor:.6g}"
