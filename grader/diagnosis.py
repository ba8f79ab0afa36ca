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
from fractions import Fraction
from itertools import combinations
from typing import Any

import numpy as np

from grader.answer import Answer, Kind
from grader.box.runner import Runner
from grader.checking.candidate import Trial
from grader.checking.compare import ATOL, RTOL, Accept, Array, as_numbers, close
from grader.course import Exercise, Mistake
from grader.model import Message, message, messages

ENOUGH = 3  # answers that must differ from the right ones
LARGEST_DENOMINATOR = 12

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
        trials.sort(key=_is_right)
        checks = {id: check for id, check in failed.items() if check.function == name}
        if trials and not _is_right(trials[0]):
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
    for program in programs:
        if all(map(program.gives, trials)) and sum(map(program.differs, trials)) >= ENOUGH:
            return (program.mistake,)
    for first, second in _pairs(programs, trials):
        if all(_together(first, second, trial) for trial in trials):
            return (first.mistake, second.mistake)
    return ()


def _pairs(
    programs: "Sequence[_Program]", trials: Sequence[Trial]
) -> "Iterator[tuple[_Program, _Program]]":
    """Two mistakes whose factors give the answer at one element; most pairs end here."""
    if not trials or _is_right(trials[0]):
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
        and _same(_product(a, b, right) + origin, got + origin)
        for right, got, a, b, origin in zip(*columns, _origins(trial), strict=True)
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
            _alike(one, other, trial.accept) for one, other in zip(ours, trial.answers, strict=True)
        )

    def differs(self, trial: Trial) -> int:
        """How many of its answers are not the right ones."""
        pairs = zip(self.answers(trial), trial.expected, strict=False)
        return sum(not _alike(right, ours, trial.accept) for ours, right in pairs)


def _ended(trial: Trial) -> bool:
    """Whether the trial was right, or stopped by an exception."""
    return trial.fault is not None or _is_right(trial)


def _is_right(trial: Trial) -> bool:
    pairs = zip(trial.expected, trial.answers, strict=False)
    return all(_alike(right, got, trial.accept) for right, got in pairs)


def _alike(one: Answer, other: Answer, accept: Accept = close) -> bool:
    """Whether two programs answered a call alike, by what the check accepts as the same."""
    if one.fault or other.fault:
        return _behaviour(one) is not None and _behaviour(one) == _behaviour(other)
    if one.kept or other.kept:
        return one.kept == other.kept
    first, second = as_numbers(one.value), as_numbers(other.value)
    if isinstance(first, Message) or isinstance(second, Message):
        return type(one.value) is type(other.value) and one.value == other.value
    return _same(first, second, accept)


def _behaviour(answer: Answer) -> tuple[Kind, str] | None:
    """What a fault has in common with the same fault of another program."""
    fault = answer.fault
    if fault is None or fault.kind not in (Kind.RAISED, Kind.UNSENDABLE):
        return None
    return fault.kind, fault.type or fault.text


def _same(one: Array, other: Array, accept: Accept = close) -> bool:
    if one.shape != other.shape:
        return False
    with np.errstate(all="ignore"):
        allowed = RTOL * np.abs(one) + ATOL
        alike = np.isfinite(one) & accept(one, other, allowed)
        return bool(np.all(alike | close(one, other, allowed)))


def _product(a: Array, b: Array, right: Array) -> Array:
    """Right × its two factors; a right value of 0 has none and stays."""
    return np.asarray(np.divide(a * b, right, out=np.zeros(right.shape), where=right != 0))


def _origins(trial: Trial) -> list[Any]:
    subject, script = trial.script.subject, trial.script
    return [subject.origin(script, n) for n, a in enumerate(trial.expected) if not a.kept]


def _from_origin(trial: Trial, answers: Answers) -> list[Array]:
    """Answers measured from where the script started."""
    pairs = zip(_numbers(answers), _origins(trial), strict=False)
    return [number - origin for number, origin in pairs]


def _numbers(answers: Answers) -> list[Array]:
    arrays = [as_numbers(a.value) for a in answers if not a.kept and not a.fault]
    return [array.astype(np.float64) for array in arrays if not isinstance(array, Message)]


def measured(trials: Sequence[Trial]) -> tuple[Message, ...]:
    """Plain relations between all answers and the right ones; empty where there is none."""
    pairs = [
        (right, got)
        for trial in trials
        for right, got in zip(_numbers(trial.expected), _numbers(trial.answers), strict=False)
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
    if len(tall) < ENOUGH or not all(_same(right.T, got) for right, got in tall):
        return None
    return message(
        "The answer is the transpose of the expected one: rows and columns are exchanged."
    )


def _one_sample(trials: Sequence[Trial]) -> Message | None:
    """Right wherever the first argument has one element, and only there."""
    asked = [trial.script.calls[0].args for trial in trials]
    single = [bool(args) and np.ndim(args[0]) == 1 and len(args[0]) == 1 for args in asked]
    right = [_is_right(trial) for trial in trials]
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
