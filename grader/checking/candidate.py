"""What a suite holds in its hand: a submission that answers, and the reference beside it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from grader.answer import Answer, Fault, Kind
from grader.box.runner import Runner
from grader.checking.compare import Accept, close
from grader.checking.contract import Script
from grader.checking.faults import student_error
from grader.model import StudentError
from grader.sandbox import Limits


@dataclass(frozen=True, slots=True)
class Trial:
    """One script, put to the reference and to the submission.

    Attributes:
        script: what was asked.
        expected, answers: one for each call; the submission's end at its first fault. Nothing is
            expected where a rule judges.
        check: id of the check that asked.
        accept: what it counts as the same answer.
    """

    script: Script
    expected: tuple[Answer, ...]
    answers: tuple[Answer, ...]
    check: str
    accept: Accept

    def steps(self) -> Iterator[tuple[int, Any, Answer]]:
        """Number, expected value and answer of each call that has a value, or should have."""
        for number, (expected, answer) in enumerate(zip(self.expected, self.answers, strict=False)):
            if not expected.kept or answer.fault:
                yield number, expected.value, answer

    def free(self, number: int) -> Any:
        """Which elements of an answer say nothing, because a range of values is right there."""
        between = self.script.subject.leeway(self.script, number).subgradients()
        return False if between is None else between[0] < between[1]

    @property
    def fault(self) -> Fault | None:
        """What ended the submission's answers."""
        return self.answers[-1].fault


class Reference:
    """The reference solution, run in the judge in the words that the child is asked in."""

    def __init__(self, runner: Runner) -> None:
        self.runner = runner

    def answers(self, script: Script) -> tuple[Answer, ...]:
        """What is expected of a submission."""
        answers = script.answers_of(self.runner)
        if answers[-1].fault:
            raise RuntimeError(f"the reference fails: {script.subject.name}: {answers[-1].fault}")
        return answers

    def program(self, name: str) -> Callable[..., Any]:
        """One of its functions, to be called directly."""
        if self.runner.namespace is None:
            self.runner.namespace = self.runner.load()
        function: Callable[..., Any] = self.runner.namespace[name]
        return function


class Program(Protocol):
    """What answers scripts: a submission in its box, or a program of ours in this process."""

    @property
    def definitions(self) -> Mapping[str, int]:
        """Its functions and classes, by line."""

    @property
    def limits(self) -> Limits:
        """What it may take."""

    def ask(
        self, scripts: Sequence[dict[str, Any]], meanwhile: Callable[[], object] = ...
    ) -> list[tuple[Answer, ...]]:
        """The answers of each script; `meanwhile` is done beside."""


class Candidate:
    """One submission during one check.

    Attributes:
        box: what answers.
        journal: every trial so far, over all checks of the submission; diagnosis reads it.
        refusal: why the submission is not run at all, where it isn't.
        stuck: functions that timed out once, and are not called again.
    """

    def __init__(self, box: Program, reference: Reference, refusal: StudentError | None) -> None:
        self.box = box
        self.reference = reference
        self.refusal = refusal
        self.journal: list[Trial] = []
        self.stuck: set[str] = set()
        self.check = ""

    def try_all(
        self, scripts: Sequence[Script], accept: Accept | None = close, *, again: bool = False
    ) -> list[Trial]:
        """Put scripts to both sides; fewer trials come back where the submission broke off.

        Where nothing is comparable (`accept` is None) the reference is not asked, nothing is
        expected, and the journal leaves them out.

        A file that does not load is not run a second time, nor, unless `again`, a function that
        timed out: the StudentError comes back at once.
        """
        if self.refusal is not None:
            raise self.refusal
        stuck = [s.subject.name for s in scripts if s.subject.name in self.stuck]
        if stuck and not again:
            raise self.error(Fault(Kind.TIMEOUT), stuck[0])
        expected: list[tuple[Answer, ...]] = [] if accept else [()] * len(scripts)
        answers = self.box.ask(
            [script.wire for script in scripts],
            meanwhile=lambda: self._expect(scripts, expected),
        )
        self._expect(scripts, expected)  # the child may be gone before it could be asked
        trials = [
            Trial(script, right, given, self.check, accept or close)
            for script, right, given in zip(scripts, expected, answers, strict=False)
        ]
        if accept is not None:
            self.journal += trials
        for trial in trials:
            self._remember(trial)
        return trials

    def _expect(self, scripts: Sequence[Script], expected: list[tuple[Answer, ...]]) -> None:
        """Ask the reference what is expected, unless that is known."""
        if not expected:
            expected += map(self.reference.answers, scripts)

    def give_up(self) -> None:
        """Ask nothing more, and leave nothing for a diagnosis: it has failed."""
        self.refusal = self.error(Fault(Kind.UNWRITTEN), "")
        self.journal.clear()

    def _remember(self, trial: Trial) -> None:
        name = trial.script.subject.name
        if trial.fault and trial.fault.kind is Kind.TIMEOUT:
            self.stuck.add(name)
        if trial.fault and trial.fault.loading:
            self.refusal = self.error(trial.fault, name)

    def error(self, fault: Fault, function: str) -> StudentError:
        """What a fault means, as the error that becomes the check's outcome."""
        return student_error(fault, function, self.box.definitions, self.box.limits.call)
