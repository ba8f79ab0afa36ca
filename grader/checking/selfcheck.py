"""The gradient check in the student's own hand: tables of elements, and a word on the loss."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Any

import numpy as np

from grader.checking.candidate import Candidate, Trial
from grader.checking.compare import ATOL, RTOL, close
from grader.checking.contract import Arguments, Gradient
from grader.checking.derivative import OwnLoss, any_value
from grader.checking.failure import find
from grader.checking.pasting import pasted
from grader.checking.slopes import Bracket, Element, Verdict, check_elements, check_gradient
from grader.model import Message, StudentError, message

UNSURE = 1e-3  # of the largest slope or value: what is known less well says nothing


@dataclass(frozen=True, slots=True)
class Table:
    """What a gradient is at one input.

    Attributes:
        args: the input; `call`: the call, to be pasted into Python.
        elements: each with its value and its slopes; empty where there is no gradient to judge.
        said: why there is none.
        given: the gradient as it was answered.
    """

    args: Arguments
    call: str
    elements: tuple[Element, ...] = ()
    said: Message | None = None
    given: Any = None

    @property
    def is_wrong(self) -> bool:
        """Whether there is no gradient, or one with a wrong element."""
        return self.said is not None or any(e.verdict is Verdict.WRONG for e in self.elements)


def tables(candidate: Candidate, gradient: Gradient, inputs: Sequence[Arguments]) -> list[Table]:
    """A table for each input, up to the first without a gradient.

    The slopes are those of the right loss, so they need no call of the submission's.
    """
    try:
        trials = candidate.try_all([gradient(*args) for args in inputs], any_value)
    except StudentError as error:
        return [Table(inputs[0], pasted(gradient(*inputs[0]), 0), said=error.said)]
    found = [_table(candidate, gradient, trial) for trial in trials]
    failed = [n for n, table in enumerate(found) if table.said is not None]
    return found[: failed[0] + 1] if failed else found


def about_the_loss(candidate: Candidate, gradient: Gradient, table: Table) -> Message | None:
    """What is said where the submission's own loss is another than the right one."""
    loss = OwnLoss(candidate, gradient, table.args)
    x = gradient.point(table.args)
    if candidate.refusal is not None or loss.values([x])[0] is None or loss.is_right():
        return None
    own = check_elements(loss.values, x, table.given) if table.elements and table.is_wrong else ()
    names = {"gradient": gradient.name, "loss": gradient.loss.name}
    if own and all(element.verdict is Verdict.RIGHT for element in own):
        return message(
            "Your %(gradient)s is the derivative of the %(loss)s that you wrote; it is %(loss)s "
            "that differs. Start there.",
            **names,
        )
    return message(
        "Your own %(loss)s gives other values than the right one. The slopes above are those of "
        "the right one.",
        loss=gradient.loss.name,
    )


def _table(candidate: Candidate, gradient: Gradient, trial: Trial) -> Table:
    args, call = trial.script.calls[0].args, pasted(trial.script, 0)
    finding = find(trial)
    if finding is not None:
        return Table(args, call, said=finding.failure(candidate).said)
    given, expected = (
        np.asarray(answers[0].value, np.float64) for answers in (trial.answers, trial.expected)
    )
    mine = _judged(candidate, gradient, trial, given)
    if any(element.verdict is Verdict.WRONG for element in mine):
        same = close(expected, given, RTOL * np.abs(expected) + ATOL).ravel().tolist()
        right = _judged(candidate, gradient, trial, expected)
        mine = tuple(map(_excused, mine, right, same))
    return Table(args, call, _told(mine), None, given)


def _judged(
    candidate: Candidate, gradient: Gradient, trial: Trial, values: Any
) -> tuple[Element, ...]:
    right = candidate.reference.program(gradient.loss.name)
    args = trial.script.calls[0].args
    return check_gradient(lambda x: right(*gradient.at(args, x)), gradient.point(args), values)


def _excused(mine: Element, right: Element, same: bool) -> Element:
    """Not judged where the right gradient is refused as well: in a clip it is no derivative."""
    if same and mine.verdict is right.verdict is Verdict.WRONG:
        return replace(mine, verdict=Verdict.UNKNOWN)
    return mine


def _told(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements without the slopes that are too unsure to speak for or against a value."""
    brackets = [side for element in elements for side in (element.left, element.right) if side]
    sizes = [*(element.given for element in elements), *(side.middle for side in brackets)]
    least = max(ATOL, UNSURE * max((abs(size) for size in sizes if isfinite(size)), default=0.0))

    def sure(side: Bracket | None, given: float) -> Bracket | None:
        return (
            None if side is None or side.half > max(abs(side.middle), abs(given), least) else side
        )

    told = []
    for element in elements:
        left, right = (sure(side, element.given) for side in (element.left, element.right))
        judged = left or right or element.verdict is Verdict.WRONG
        verdict = element.verdict if judged else Verdict.UNKNOWN
        told.append(replace(element, left=left, right=right, verdict=verdict))
    return tuple(told)
