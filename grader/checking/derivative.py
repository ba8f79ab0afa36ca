"""The gradient check of suites: is the submission's gradient the derivative of the right loss?"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from grader.box.runner import plain
from grader.checking import notation
from grader.checking.assertions import put
from grader.checking.candidate import Candidate, Trial
from grader.checking.compare import Array, as_numbers, difference, index
from grader.checking.contract import Gradient
from grader.checking.failure import CheckFailed, find
from grader.checking.gradients import Slope, refusal
from grader.checking.pasting import pasted
from grader.model import Evidence, Message, Outcome, message


def derivative(candidate: Candidate, gradient: Gradient, cases: Iterable[Sequence[Any]]) -> None:
    """The submission's gradient is the derivative of the right loss, by finite differences.

    The reference's loss decides, in the judge, so that nobody can see the points. Where the check
    fails, the submission's own loss decides the words.

    Args:
        candidate: the submission.
        gradient: the function that is checked; it says what it is the derivative of.
        cases: arguments, the same for both.
    """
    right = candidate.reference.program(gradient.loss.name)

    def judge(trial: Trial) -> CheckFailed | None:
        finding = find(trial)
        if finding is not None:
            return finding.failure(candidate)
        args = trial.script.calls[0].args
        slope = refusal(
            lambda points: [_total(right(*gradient.at(args, point))) for point in points],
            gradient.point(args),
            np.asarray(trial.answers[0].value),
        )
        return None if slope is None else _refused(candidate, trial, slope, gradient)

    put(candidate, [gradient(*case) for case in cases], judge, any_value)


def _refused(candidate: Candidate, trial: Trial, slope: Slope, gradient: Gradient) -> CheckFailed:
    evidence = Evidence(
        pasted(trial.script, 0),
        notation.number(slope.numeric),
        notation.number(slope.bar, 2),
        notation.number(slope.analytic),
    )
    said = _words(candidate, trial, slope, gradient)
    return CheckFailed(Outcome.WRONG, said, trial.script.subject.name, evidence)


def _words(candidate: Candidate, trial: Trial, slope: Slope, gradient: Gradient) -> Message:
    """Which of the two is wrong: finite differences of the submission's own loss decide."""
    args = trial.script.calls[0].args
    names = {"gradient": gradient.name, "loss": gradient.loss.name}
    measured = {
        "index": index(slope.index),
        "got": notation.number(slope.analytic),
        "slope": notation.number(slope.numeric),
    }
    own = OwnLoss(candidate, gradient, args)
    if own.is_right():
        return message(
            "Your %(loss)s is right, but %(gradient)s is not its derivative. At element %(index)s "
            "it gives %(got)s; finite differences of %(loss)s give %(slope)s.",
            **names,
            **measured,
        )
    if own.has_derivative(trial.answers[0].value):
        return message(
            "Your %(gradient)s is the derivative of the %(loss)s that you wrote; it is %(loss)s "
            "that differs. Start there.",
            **names,
        )
    return message(
        "%(gradient)s is not the derivative of the right %(loss)s, nor of the one that you wrote. "
        "At element %(index)s it gives %(got)s; finite differences of the right one give "
        "%(slope)s.",
        **names,
        **measured,
    )


class OwnLoss:
    """The submission's own loss at one point and around it."""

    def __init__(self, candidate: Candidate, gradient: Gradient, args: Sequence[Any]) -> None:
        self.candidate = candidate
        self.gradient = gradient
        self.args = args

    def is_right(self) -> bool:
        """Whether it is the right loss, not at this point only but on all small inputs."""
        loss = self.gradient.loss
        here = self.gradient.at(self.args, self.gradient.point(self.args))
        cases = [here, *loss.small()]
        right = self.candidate.reference.program(loss.name)
        return all(
            difference(plain(right(*case)), value) is None
            for case, value in zip(cases, self._ask(cases), strict=True)
        )

    def has_derivative(self, gradient: Any) -> bool:
        """Whether `gradient` is its derivative; nothing is where it has no value."""
        x = self.gradient.point(self.args)
        value = self.values([x])[0]
        measurable = value is not None and bool(np.isfinite(value))
        return measurable and refusal(self.values, x, gradient) is None

    def values(self, points: Sequence[Array]) -> list[Any]:
        """Its value at each point; None where it is no number."""
        return list(map(_total, self._ask([self.gradient.at(self.args, p) for p in points])))

    def _ask(self, cases: Sequence[Sequence[Any]]) -> list[Any]:
        loss = self.gradient.loss
        replies = self.candidate.box.ask([loss(*case).wire for case in cases])
        values = [reply[0].value for reply in replies]
        return values + [None] * (len(cases) - len(values))


def any_value(expected: Array, got: Array, tolerance: Array) -> Array:
    """Every number is accepted: what decides is the loss."""
    return np.ones(expected.shape, bool)


def _total(value: Any) -> Any:
    """The value of a loss, or the sum of a function's values; None where it is no number."""
    numbers = None if value is None else as_numbers(value)
    if not isinstance(numbers, np.ndarray):
        return None
    return numbers[()] if numbers.ndim == 0 else numbers.sum()
