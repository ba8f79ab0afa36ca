"""Which known mistake explains a submission's answers, or how they relate to the right ones.

A mistake is a program. The judge keeps every script and its answers; here each mistake is asked
the same scripts. A mistake explains a function's answers when it gives all of them and several
differ from the right ones. Two mistakes explain them together when their factors, multiplied, do
(sum instead of mean, and the wrong sign; for weights, the factors of the update). What no mistake
explains is given no name; a relation that was measured is a fact, and is said instead.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from grader.answer import Answer
from grader.box.runner import Runner
from grader.checking.candidate import Trial
from grader.checking.compare import RTOL, Array
from grader.course import Exercise, Mistake
from grader.diagnosis.likeness import alike, is_right, numbers, same
from grader.diagnosis.relations import measured
from grader.model import Message

ENOUGH = 3  # answers that must differ from the right ones

Answers = tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What explains the failed checks of one function: named mistakes, or measured relations."""

    mistakes: tuple[Mistake, ...] = ()
    relations: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A check to be explained.

    Attributes:
        function: whose answers failed it.
        named: it has seen a mistake itself, and can do without an explanation.
    """

    function: str
    named: bool


def diagnose(
    exercise: Exercise, journal: Sequence[Trial], failed: Mapping[str, Failed]
) -> dict[str, Diagnosis]:
    """For each failed check that can be explained, what explains it.

    Args:
        exercise: whose mistakes are known.
        journal: all trials of one submission.
        failed: the checks to be explained, by id.
    """
    found: dict[str, Diagnosis] = {}
    for name in dict.fromkeys(check.function for check in failed.values()):
        trials = [trial for trial in journal if trial.script.subject.name == name]
        # A program that is not the one disagrees where the submission is wrong: ask there first.
        trials.sort(key=is_right)
        checks = {id: check for id, check in failed.items() if check.function == name}
        if trials and not is_right(trials[0]):
            found |= _function(exercise, name, trials, checks)
    return found


def _function(
    exercise: Exercise, name: str, trials: list[Trial], failed: Mapping[str, Failed]
) -> dict[str, Diagnosis]:
    programs = [_Program(mistake) for mistake in exercise.mistakes if mistake.of == name]
    everything = _explanation(programs, trials)
    if everything:
        return dict.fromkeys(failed, Diagnosis(mistakes=everything))
    apart = _apart(programs, trials, failed)
    if apart:
        return {check: Diagnosis(mistakes=named) for check, named in apart.items()}
    everywhere = measured(trials)
    return {
        check: Diagnosis(relations=everywhere or measured([t for t in trials if t.check == check]))
        for check in failed
    }


def _apart(
    programs: "list[_Program]", trials: list[Trial], failed: Mapping[str, Failed]
) -> dict[str, tuple[Mistake, ...]]:
    """A mistake for each failed check, where each has one that also fits the passed checks."""
    fine = [trial for trial in trials if trial.check not in failed]
    fitting = [program for program in programs if all(map(program.gives, fine))]
    named = {}
    for check, facts in failed.items():
        asked = [trial for trial in trials if trial.check == check]
        explanation = _explanation(fitting, asked)
        if explanation:
            named[check] = explanation
        elif not facts.named and not all(map(_ended, asked)):
            return {}  # what stopped by an exception, or has a name, explains itself
    return named


def _explanation(programs: "Sequence[_Program]", trials: Sequence[Trial]) -> tuple[Mistake, ...]:
    def differs(program: _Program) -> bool:
        return sum(map(program.differs, trials)) >= ENOUGH

    for program in programs:
        if all(map(program.gives, trials)) and differs(program):
            return (program.mistake,)
    for first, second in _pairs(programs, trials):
        together = all(_together(first, second, trial) for trial in trials)
        off = sum(map(_is_off, trials)) >= ENOUGH  # their factors may cancel
        if together and off and differs(first) and differs(second):
            return (first.mistake, second.mistake)
    return ()


def _pairs(
    programs: "Sequence[_Program]", trials: Sequence[Trial]
) -> "Iterator[tuple[_Program, _Program]]":
    """Two mistakes whose factors give the answer at one element; most pairs end here."""
    if not trials or is_right(trials[0]):
        return  # nothing is wrong that they could explain
    measured_factor = _first_factor(trials[0], trials[0].answers)
    factors = [(p, _first_factor(trials[0], p.answers(trials[0]))) for p in programs]
    for (first, a), (second, b) in combinations(factors, 2):
        if first.mistake.id != second.mistake.id and math.isclose(
            a * b, measured_factor, rel_tol=RTOL
        ):
            yield first, second


def _first_factor(trial: Trial, answers: Answers) -> float:
    """The factor of the first element that is not zero; NaN where there is none."""
    for right, got in zip(_from_origin(trial, trial.expected), _from_origin(trial, answers)):  # noqa: B905
        where = np.flatnonzero(right)
        if right.shape == got.shape and where.size:
            return float(got.flat[where[0]] / right.flat[where[0]])
    return math.nan


def _together(first: "_Program", second: "_Program", trial: Trial) -> bool:
    """Whether both mistakes at once give the answers: right × factor × factor."""
    columns = [
        _from_origin(trial, answers)
        for answers in (
            trial.expected,
            trial.answers,
            first.answers(trial),
            second.answers(trial),
        )
    ]
    same_count = len({len(column) for column in columns}) == 1
    return same_count and all(
        right.shape == got.shape == a.shape == b.shape
        and same(_product(a, b, right) + origin, got + origin, free=trial.free(number))
        for number, (right, got, a, b, origin) in enumerate(
            zip(*columns, _origins(trial), strict=True)
        )
    )


class _Program:
    """One mistake, asked a script when its answer is wanted, and once only."""

    def __init__(self, mistake: Mistake) -> None:
        self.mistake = mistake
        self.runner = Runner(lambda: {mistake.of: mistake.program}, "mistakes.py")
        self.known: dict[int, Answers] = {}

    def answers(self, trial: Trial) -> Answers:
        """What a submission with this mistake answers."""
        if id(trial) not in self.known:
            self.known[id(trial)] = trial.script.answers_of(self.runner)
        return self.known[id(trial)]

    def gives(self, trial: Trial) -> bool:
        """Whether the mistake answers as the submission does."""
        ours = self.answers(trial)
        return len(ours) == len(trial.answers) and all(
            alike(one, other, trial.accept, trial.free(number))
            for number, (one, other) in enumerate(zip(ours, trial.answers, strict=True))
        )

    def differs(self, trial: Trial) -> int:
        """How many of its answers are not the right ones."""
        pairs = enumerate(zip(self.answers(trial), trial.expected, strict=False))
        return sum(
            not alike(right, ours, trial.accept, trial.free(n)) for n, (ours, right) in pairs
        )


def _is_off(trial: Trial) -> bool:
    """Whether some number of the answers is not the right one."""
    pairs = zip(numbers(trial.expected), numbers(trial.answers), strict=False)
    return not all(same(right, got) for right, got in pairs)


def _ended(trial: Trial) -> bool:
    """Whether the trial was right, or stopped by an exception."""
    return trial.fault is not None or is_right(trial)


def _product(a: Array, b: Array, right: Array) -> Array:
    """Right × its two factors; a right value of 0 has none and stays."""
    return np.asarray(np.divide(a * b, right, out=np.zeros(right.shape), where=right != 0))


def _origins(trial: Trial) -> list[Any]:
    subject, script = trial.script.subject, trial.script
    return [subject.origin(script, n) for n, a in enumerate(trial.expected) if not a.kept]


def _from_origin(trial: Trial, answers: Answers) -> list[Array]:
    """Answers measured from where the script started."""
    pairs = zip(numbers(answers), _origins(trial), strict=False)
    return [number - origin for number, origin in pairs]
