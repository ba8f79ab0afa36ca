"""Do two programs answer alike?"""

from collections.abc import Sequence
from typing import Any

import numpy as np

from grader.answer import Answer, Kind
from grader.checking.candidate import Trial
from grader.checking.compare import ATOL, RTOL, Accept, Array, as_numbers, close, parts
from grader.checking.failure import find
from grader.model import Message


def is_right(trial: Trial) -> bool:
    """Whether every answer of a trial is right, by what its check accepts."""
    return find(trial) is None


def alike(one: Answer, other: Answer, accept: Accept = close, free: Any = False) -> bool:
    """Whether two programs answered a call alike, by what the check accepts as the same.

    Elements that are `free`, where a range of values is right, say nothing.
    """
    if one.fault or other.fault:
        return _behaviour(one) is not None and _behaviour(one) == _behaviour(other)
    if one.kept or other.kept:
        return one.kept == other.kept
    return _alike(one.value, other.value, accept, free)


def _alike(one: Any, other: Any, accept: Accept, free: Any) -> bool:
    first, second = as_numbers(one), as_numbers(other)
    if isinstance(first, Message) or isinstance(second, Message):
        ours, theirs = parts(one), parts(other)
        if ours is None or theirs is None:
            return type(one) is type(other) and bool(one == other)
        return ours.keys() == theirs.keys() and all(
            _alike(ours[place], theirs[place], accept, free=False) for place in ours
        )
    return same(first, second, accept, free)


def _behaviour(answer: Answer) -> tuple[Kind, str] | None:
    """What a fault has in common with the same fault of another program."""
    fault = answer.fault
    if fault is None or fault.kind not in (Kind.RAISED, Kind.UNSENDABLE):
        return None
    return fault.kind, fault.type or fault.text


def same(one: Array, other: Array, accept: Accept = close, free: Any = False) -> bool:
    """Whether two arrays are alike; where one isn't finite, the other must be the same."""
    if one.shape != other.shape:
        return False
    with np.errstate(all="ignore"):
        allowed = RTOL * np.abs(one) + ATOL
        near = np.isfinite(one) & accept(one, other, allowed)
        return bool(np.all(near | close(one, other, allowed) | free))


def numbers(answers: Sequence[Answer]) -> list[Array]:
    """The answers that are real numbers, as float64; several parts as one row."""
    arrays = [_row(a.value) for a in answers if not a.kept and not a.fault]
    return [array for array in arrays if array is not None]


def _row(value: Any) -> "Array | None":
    found = as_numbers(value)
    if not isinstance(found, Message):
        return found.astype(np.float64)
    rows = [_row(part) for _, part in sorted((parts(value) or {}).items())]
    whole = [row.ravel() for row in rows if row is not None]
    return np.concatenate(whole) if whole and len(whole) == len(rows) else None
