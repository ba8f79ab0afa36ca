"""What is wrong with a trial, as the exception that becomes a failed check."""

from dataclasses import dataclass

import numpy as np

from grader.answer import Fault
from grader.checking import notation
from grader.checking.candidate import Candidate, Trial
from grader.checking.compare import ATOL, RTOL, Difference, as_numbers, close, difference
from grader.checking.pasting import pasted
from grader.model import Evidence, Message, Outcome

EXTREME_ERRORS = frozenset({"ZeroDivisionError", "OverflowError", "FloatingPointError"})
EXTREME_TEXTS = ("math domain error", "expected a positive input")  # of a ValueError


class CheckFailed(Exception):  # noqa: N818  # a verdict, not an error
    """One check failed; the judge makes a `Check` of it.

    Attributes:
        outcome, said, evidence, line: as in `grader.model.Check`.
        function: the function of the contract that was asked.
        mistakes: ids of known mistakes that the check itself has seen; a diagnosis of all answers
            goes before them, unless the failure is one of `conduct`: then the values are right.
        explained: the sentence says all; values that differ need a reason beside it.
    """

    def __init__(
        self,
        outcome: Outcome,
        said: Message,
        function: str,
        evidence: Evidence | None = None,
        line: int | None = None,
    ) -> None:
        super().__init__(said.id)
        self.outcome = outcome
        self.said = said
        self.function = function
        self.evidence = evidence
        self.line = line
        self.mistakes: tuple[str, ...] = ()
        self.conduct = False
        self.explained = True

    def named(self, *mistakes: str) -> "CheckFailed":
        """The same failure, explained by mistakes that the check has seen."""
        self.mistakes = mistakes
        return self

    def by_conduct(self, mistake: str) -> "CheckFailed":
        """The same failure, where the values are right and something else is not."""
        self.conduct = True
        return self.named(mistake)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with a trial: at which call, and how: a difference, or a fault."""

    trial: Trial
    call: int
    problem: Difference | Fault

    def failure(self, candidate: Candidate, said: Message | None = None) -> CheckFailed:
        """The failed check; `said` replaces the sentence about a difference."""
        name = self.trial.script.subject.name
        if isinstance(self.problem, Difference):
            failure = CheckFailed(Outcome.WRONG, said or self.problem.said, name, self._evidence())
            failure.explained = said is not None or self.problem.tolerance is None
            return failure
        error = candidate.error(self.problem, name)
        asked = not self.problem.loading and error.outcome is not Outcome.MISSING
        evidence = self._evidence() if asked else None
        return CheckFailed(error.outcome, error.said, name, evidence, error.line)

    def is_extreme(self) -> bool:
        """Whether a value is not finite, or an exception says the same."""
        if not isinstance(self.problem, Difference):
            by_text = self.problem.text.startswith(EXTREME_TEXTS)
            return by_text or self.problem.type in EXTREME_ERRORS
        numbers = as_numbers(self.trial.answers[self.call].value)
        return not isinstance(numbers, Message) and not np.isfinite(numbers).all()

    def _evidence(self) -> Evidence:
        call = pasted(self.trial.script, self.call)
        expected = self.trial.expected[self.call].value if self.trial.expected else None
        if not isinstance(self.problem, Difference):
            shown = None if expected is None else notation.answer(expected)
            return Evidence(call, shown)
        got = self.trial.answers[self.call].value
        right, given = notation.pair(expected, got)
        return Evidence(call, right, self.problem.tolerance, given)


def find(trial: Trial) -> Finding | None:
    """The first thing that is wrong with a trial's answers."""
    if _is_plainly_right(trial):
        return None
    subject = trial.script.subject
    for number, expected, answer in trial.steps():
        if answer.fault:
            return Finding(trial, number, answer.fault)
        leeway = subject.leeway(trial.script, number)
        found = difference(expected, answer.value, trial.accept, leeway)
        if found is not None:
            return Finding(trial, number, found)
    return None


def _is_plainly_right(trial: Trial) -> bool:
    """Whether all answers are arrays like the right ones, and close: most are, and at once."""
    if trial.fault or trial.accept is not close:
        return False
    values = [(e.value, a.value) for e, a in zip(trial.expected, trial.answers, strict=True)]
    pairs = [pair for pair, e in zip(values, trial.expected, strict=True) if not e.kept]
    alike = (_is_array(e) and _is_array(a) and e.shape == a.shape for e, a in pairs)
    if not pairs or not all(alike):
        return False
    expected, got = (np.concatenate([pair[side].ravel() for pair in pairs]) for side in (0, 1))
    with np.errstate(invalid="ignore"):
        near = np.abs(expected - got) <= RTOL * np.abs(expected) + ATOL
    return bool(np.all(near & np.isfinite(expected)))


def _is_array(value: object) -> bool:
    return type(value) is np.ndarray and value.dtype == np.float64
