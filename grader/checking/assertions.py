"""The assertions of hidden suites: what they look at, and which mistake they name themselves.

Each puts scripts to the submission and judges every trial. After a failure it asks small inputs
too, and the first of them that fails is what the student is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from grader.answer import Kind
from grader.box.wire import Ref
from grader.checking import notation
from grader.checking.candidate import Candidate, Trial
from grader.checking.compare import Accept, close, identical
from grader.checking.contract import Script
from grader.checking.failure import CheckFailed, Finding, find
from grader.checking.pasting import pasted
from grader.model import Evidence, Message, Outcome, message

MAX_SMALL = 100  # small inputs tried after a failure
FIRST = 10

Judge = Callable[[Trial], CheckFailed | None]


@dataclass(frozen=True, slots=True)
class Breach:
    """How answers break a rule: a sentence, and the mistake that this is, where it has a name."""

    said: Message
    mistake: str = ""


Rule = Callable[[Trial], Breach | None]


def agree(
    candidate: Candidate,
    scripts: Sequence[Script],
    *,
    accept: Accept = close,
    extreme: str | None = None,
) -> None:
    """The submission answers every script as the reference does.

    Args:
        candidate: the submission.
        scripts: what to ask it.
        accept: what counts as right, element by element.
        extreme: the mistake to name where an answer isn't finite or the call overflows.
    """

    def judge(trial: Trial) -> CheckFailed | None:
        finding = find(trial)
        if finding is None:
            return None
        failure = finding.failure(candidate)
        return failure.named(extreme) if extreme and finding.is_extreme() else failure

    put(candidate, scripts, judge, accept)


def unchanged(
    candidate: Candidate,
    scripts: Sequence[Script],
    *,
    accept: Accept = close,
    mistakes: Mapping[int, str] | None = None,
) -> None:
    """The answers are right, and the arguments are as they were: else `in-place`.

    Args:
        candidate: the submission.
        scripts: what to ask it.
        accept: what counts as right, element by element.
        mistakes: by position of an argument, another name for the mistake of changing it.
    """

    def judge(trial: Trial) -> CheckFailed | None:
        changed = _changed(trial, mistakes or {})
        if changed is not None:
            return changed
        finding = find(trial)
        return None if finding is None else finding.failure(candidate)

    put(candidate, [replace(script, echo=True) for script in scripts], judge, accept)


def silent(candidate: Candidate, scripts: Sequence[Script], mistake: str) -> None:
    """The answers are right, finite and without a warning of overflow: else `mistake`."""

    def judge(trial: Trial) -> CheckFailed | None:
        finding = find(trial)
        if finding is None:
            warned = _warned(trial)
            return warned and warned.by_conduct(mistake)
        failure = finding.failure(candidate)
        return failure.named(mistake) if finding.is_extreme() else failure

    put(candidate, scripts, judge)


def independent(candidate: Candidate, script: Script, alone: Sequence[Script]) -> None:
    """Instances that are right alone are right side by side too: else `shared-state`."""
    agree(candidate, alone)
    said = message(
        "Two instances of %(function)s disturb each other.", function=script.subject.name
    )
    put(candidate, [script], _differing(candidate, said, "shared-state"))


def unaliased(candidate: Candidate, scripts: Sequence[Script]) -> None:
    """The answers stay right where the caller reuses its arrays and keeps earlier answers."""
    agree(candidate, scripts)
    said = message(
        "%(function)s keeps an array of its caller's, or changes an answer it gave earlier. The "
        "caller may write its next gradient into the same array: keep a copy.",
        function=scripts[0].subject.name,
    )
    reused = [replace(script, reuse=True) for script in scripts]
    put(candidate, reused, _differing(candidate, said))


def obey(candidate: Candidate, scripts: Sequence[Script], rule: Rule) -> None:
    """The answers keep a rule; for functions that have many right answers.

    The rule is asked about every script that was answered to its end. No diagnosis reads these
    answers, so it names the mistakes itself.
    """

    def judge(trial: Trial) -> CheckFailed | None:
        last = len(trial.answers) - 1
        if trial.fault is not None:
            return Finding(trial, last, trial.fault).failure(candidate)
        breach = rule(trial)
        if breach is None:
            return None
        evidence = Evidence(
            pasted(trial.script, last), got=notation.answer(trial.answers[-1].value)
        )
        failure = CheckFailed(Outcome.WRONG, breach.said, trial.script.subject.name, evidence)
        return failure.named(breach.mistake) if breach.mistake else failure

    put(candidate, scripts, judge, None)


def put(
    candidate: Candidate, scripts: Sequence[Script], judge: Judge, accept: Accept | None = close
) -> None:
    """Put scripts to the submission; raise the failure of the smallest input that has one."""
    for trial in candidate.try_all(scripts, accept):
        failure = judge(trial)
        if failure is not None:
            raise _smallest(candidate, trial, judge, accept) or failure


def _smallest(
    candidate: Candidate, failed: Trial, judge: Judge, accept: Accept | None
) -> CheckFailed | None:
    """The first failure among small inputs like the one that failed."""
    small = list(failed.script.subject.smaller(failed.script))[:MAX_SMALL]
    fault = failed.fault
    if fault and (fault.loading or fault.kind in (Kind.MISSING, Kind.UNWRITTEN)):
        return None  # no input would be answered
    if fault and fault.kind is Kind.TIMEOUT:
        small = small[:1]  # each would take its whole time
    for some in (small[:FIRST], small[FIRST:]):  # most are found among the first
        trials = candidate.try_all(some, accept, again=True) if some else []
        failure = next((failure for trial in trials if (failure := judge(trial))), None)
        if failure is not None:
            return failure
    return None


def _differing(candidate: Candidate, said: Message, *mistakes: str) -> Judge:
    def judge(trial: Trial) -> CheckFailed | None:
        finding = find(trial)
        return None if finding is None else finding.failure(candidate, said).named(*mistakes)

    return judge


def _changed(trial: Trial, mistakes: Mapping[int, str]) -> CheckFailed | None:
    for number, answer in enumerate(trial.answers):
        arguments = trial.script.calls[number].args
        for place, (before, now) in enumerate(zip(arguments, answer.arguments, strict=False)):
            if not isinstance(before, Ref) and not identical(before, now):
                changed = _changed_to(trial, number, before, now)
                return changed.by_conduct(mistakes.get(place, "in-place"))
    return None


def _changed_to(trial: Trial, number: int, before: Any, now: Any) -> CheckFailed:
    call = pasted(trial.script, number)
    evidence = Evidence(call, notation.answer(before), None, notation.answer(now))
    name = trial.script.subject.name
    said = message("%(function)s changed an array that it was given.", function=name)
    return CheckFailed(Outcome.WRONG, said, name, evidence)


def _warned(trial: Trial) -> CheckFailed | None:
    for number, _, answer in trial.steps():
        for heard in answer.warnings:
            if heard.category == "RuntimeWarning" and "underflow" not in heard.text:
                got = notation.answer(answer.value)
                evidence = Evidence(pasted(trial.script, number), got, None, got)
                said = message(
                    "The value is right, but `NumPy` warns: %(warning)s",
                    warning=f"{heard.category}: {heard.text}",
                )
                name = trial.script.subject.name
                return CheckFailed(Outcome.WRONG, said, name, evidence, heard.line or None)
    return None
