"""Do two programs answer alike?"""

from collections.abc import Sequence

import numpy as np

from grader.answer import Answer, Kind
from grader.checking.candidate import Trial
from grader.checking.compare import ATOL, RTOL, Accept, Array, as_numbers, close
from grader.model import Message


def is_right(trial: Trial) -> bool:
    """Whether every answer of a trial is right, by what its check accepts."""
    pairs = zip(trial.expected, trial.answers, strict=False)
    return all(alike(right, got, trial.accept) for right, got in pairs)


def alike(one: Answer, other: Answer, accept: Accept = close) -> bool:
    """Whether two programs answered a call alike, by what the check accepts as the same."""
    if one.fault or other.fault:
        return _behaviour(one) is not None and _behaviour(one) == _behaviour(other)
    if one.kept or other.kept:
        return one.kept == other.kept
    first, second = as_numbers(one.value), as_numbers(other.value)
    if isinstance(first, Message) or isinstance(second, Message):
        return type(one.value) is type(other.value) and one.value == other.value
    return same(first, second, accept)


def _behaviour(answer: Answer) -> tuple[Kind, str] | None:
    """What a fault has in common with the same fault of another program."""
    fault = answer.fault
    if fault is None or fault.kind not in (Kind.RAISED, Kind.UNSENDABLE):
        return None
    return fault.kind, fault.type or fault.text


def same(one: Array, other: Array, accept: Accept = close) -> bool:
    """Whether two arrays are alike; where one isn't finite, the other must be the same."""
    if one.shape != other.shape:
        return False
    with np.errstate(all="ignore"):
        allowed = RTOL * np.abs(one) + ATOL
        near = np.isfinite(one) & accept(one, other, allowed)
        return bool(np.all(near | close(one, other, allowed)))


def numbers(answers: Sequence[Answer]) -> list[Array]:
    """The answers that are real numbers, as float64."""
    arrays = [as_numbers(a.value) for a in answers if not a.kept and not a.fault]
    return [array.astype(np.float64) for array in arrays if not isinstance(array, Message)]
