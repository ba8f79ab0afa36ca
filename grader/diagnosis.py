"""Which known mistake explains a submission's answers, or how they relate to the right ones.

A mistake is a program. The judge keeps every script and its answers; here each mistake is asked
the same scripts. A mistake explains a function's answers when it gives all of them and several
differ from the right ones. Two mistakes explain them together when their factors, multiplied, do
(sum instead of mean, and the wrong sign; for weights, the factors of the update). What no mistake
explains is given no name; a relation that was measured is a fact, and is said instead.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

import numpy as np

from grader.box.runner import Runner
from grader.checking.candidate import Trial
from grader.checking.compare import Array, as_numbers
from grader.course import Exercise, Mistake
from grader.model import Message, message, messages

ENOUGH = 3  # answers that must differ from the right ones
RTOL = 1e-5
LARGEST_DENOMINATOR = 12

Answers = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What explains the failed checks of one function: named mistakes, or measured relations."""

    mistakes: tuple[Mistake, ...] = ()
    relations: tuple[Message, ...] = ()


def diagnose(
    exercise: Exercise, journal: Sequence[Trial], failed: set[str]
) -> dict[str, Diagnosis]:
    """For each failed check that can be explained, what explains it.

    Args:
        exercise: whose mistakes are known.
        journal: all trials of one submission.
        failed: ids of the checks to be explained.
    """
    found: dict[str, Diagnosis] = {}
    for name in dict.fromkeys(trial.script.subject.name for trial in journal):
        trials = [trial for trial in journal if trial.script.subject.name == name]
        checks = {trial.check for trial in trials} & failed
        if checks:
            found |= _function(exercise, name, trials, checks)
    return found


def _function(
    exercise: Exercise, name: str, trials: list[Trial], failed: set[str]
) -> dict[str, Diagnosis]:
    programs = [_Program(m, trials) for m in exercise.mistakes if m.of == name]
    everything = _explanation(programs, range(len(trials)))
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
    programs: "list[_Program]", trials: list[Trial], failed: set[str]
) -> dict[str, tuple[Mistake, ...]]:
    """A mistake for each failed check, where each has one that also fits the passed checks."""
    fine = [n for n, trial in enumerate(trials) if trial.check not in failed]
    named = {}
    for check in failed:
        places = [n for n, trial in enumerate(trials) if trial.check == check]
        fitting = [program for program in programs if all(map(program.gives, fine))]
        explanation = _explanation(fitting, places)
        if not explanation:
            return {}
        named[check] = explanation
    return named


def _explanation(programs: "Sequence[_Program]", places: Iterable[int]) -> tuple[Mistake, ...]:
    where = list(places)
    for program in programs:
        if all(map(program.gives, where)) and sum(map(program.differs, where)) >= ENOUGH:
            return (program.mistake,)
    pairs = combinations([p for p in programs if p.is_factor(where)], 2)
    for first, second in pairs:
        if first.mistake.id != second.mistake.id and _together(first, second, where):
            return (first.mistake, second.mistake)
    return ()


def _together(first: "_Program", second: "_Program", where: Sequence[int]) -> bool:
    """Whether both mistakes at once give the answers: right × factor × factor."""
    return all(
        _same(_product(a, b, right) + origin, got + origin)
        for n in where
        for a, b, right, got, origin in zip(
            first.values[n],
            second.values[n],
            first.right[n],
            first.got[n],
            first.origins[n],
            strict=True,
        )
    )


class _Program:
    """One mistake, asked all scripts of a function."""

    def __init__(self, mistake: Mistake, trials: Sequence[Trial]) -> None:
        self.mistake = mistake
        self.trials = trials
        runner = Runner(lambda: {mistake.of: mistake.program}, "mistakes.py")
        self.answers = [runner.run(trial.script.wire()) for trial in trials]
        pairs = list(zip(trials, self.answers, strict=True))
        self.values = [_from_origin(trial, answers) for trial, answers in pairs]
        self.right = [_from_origin(trial, trial.expected) for trial in trials]
        self.got = [_from_origin(trial, trial.answers) for trial in trials]
        self.origins = [_origins(trial) for trial in trials]

    def gives(self, n: int) -> bool:
        """Whether the mistake answers script n as the submission does."""
        ours, theirs = self.answers[n], self.trials[n].answers
        return len(ours) == len(theirs) and all(map(_alike, ours, theirs))

    def differs(self, n: int) -> int:
        """How many of its answers to script n are not the right ones."""
        pairs = zip(self.answers[n], self.trials[n].expected, strict=False)
        return sum(not _alike(ours, right) for ours, right in pairs)

    def is_factor(self, where: Sequence[int]) -> bool:
        """Whether it changes the right values by factors: numbers of the same shape, none zero."""
        return any(map(self.differs, where)) and all(
            len(self.values[n]) == len(self.right[n]) == len(self.got[n])
            and all(
                a.shape == right.shape == got.shape and bool(np.all((right != 0) | (a == 0)))
                for a, right, got in zip(self.values[n], self.right[n], self.got[n], strict=True)
            )
            for n in where
        )


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if "fault" in one or "fault" in other:
        return _behaviour(one) is not None and _behaviour(one) == _behaviour(other)
    if "value" not in one or "value" not in other:
        return one.keys() == other.keys()
    first, second = as_numbers(one["value"]), as_numbers(other["value"])
    if isinstance(first, Message) or isinstance(second, Message):
        return type(one["value"]) is type(other["value"]) and one["value"] == other["value"]
    return _same(first, second)


def _behaviour(answer: dict[str, Any]) -> tuple[str, str] | None:
    """What a fault has in common with the same fault of another program."""
    fault = answer.get("fault", {"kind": ""})
    shared = {"raised": "type", "unsendable": "text"}.get(fault["kind"])
    return (fault["kind"], fault[shared]) if shared else None


def _same(one: Array, other: Array) -> bool:
    with np.errstate(all="ignore"):
        return one.shape == other.shape and bool(
            np.allclose(one, other, rtol=RTOL, atol=1e-12, equal_nan=True)
        )


def _product(a: Array, b: Array, right: Array) -> Array:
    """Right × its two factors; a right value of 0 has none and stays."""
    return np.asarray(np.divide(a * b, right, out=np.zeros(right.shape), where=right != 0))


def _origins(trial: Trial) -> list[Any]:
    subject, script = trial.script.subject, trial.script
    return [subject.origin(script, n) for n, a in enumerate(trial.expected) if "value" in a]


def _from_origin(trial: Trial, answers: Answers) -> list[Array]:
    """Answers measured from where the script started."""
    pairs = zip(_numbers(answers), _origins(trial), strict=False)
    return [number - origin for number, origin in pairs]


def _numbers(answers: Answers) -> list[Array]:
    arrays = [as_numbers(answer["value"]) for answer in answers if "value" in answer]
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
    if not np.allclose(got, factor * right, rtol=RTOL, atol=1e-12) or abs(factor - 1) < 1e-4:
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
    right = [all(map(_alike, trial.answers, trial.expected)) for trial in trials]
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
