"""What the judge makes of the reports: checks, with what explains them and one next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.checking.candidate import Trial
from grader.checking.failure import CheckFailed
from grader.course import Exercise, Mistake
from grader.model import (
    Check,
    CheckFacts,
    Message,
    Outcome,
    StudentError,
    Submission,
    message,
)

if TYPE_CHECKING:
    from grader.diagnosis import Diagnosis


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that was heard of one submission.

    Attributes:
        checks: what the suite says of its checks.
        reports: by check, how it ended each time that it reported; None is a pass.
        journal: every trial; `definitions`: the submission's functions and classes, by line.
    """

    exercise: Exercise
    submission: Submission
    checks: Sequence[CheckFacts]
    reports: Mapping[str, Sequence[BaseException | None]]
    journal: Sequence[Trial]
    definitions: Mapping[str, int]


def verdicts(hearing: Hearing) -> tuple[Check, ...]:
    """One `Check` for each check of the suite."""
    errors = {facts.id: _only(hearing.reports[facts.id]) for facts in hearing.checks}
    diagnoses = _diagnoses(hearing, errors)
    return tuple(
        _check(hearing, facts, errors[facts.id], diagnoses.get(facts.id))
        for facts in hearing.checks
    )


class _SilenceError(Exception):
    """A check did not report exactly once."""


def _only(reports: Sequence[BaseException | None]) -> BaseException | None:
    if len(reports) == 1:
        return reports[0]
    ours = [e for e in reports if e and not isinstance(e, CheckFailed | StudentError)]
    return ours[0] if ours else _SilenceError(f"{len(reports)} reports")


def _diagnoses(
    hearing: Hearing, errors: Mapping[str, BaseException | None]
) -> "Mapping[str, Diagnosis]":
    failures = {
        name: error
        for name, error in errors.items()
        if isinstance(error, CheckFailed)
        and error.outcome is not Outcome.MISSING
        and not error.conduct
    }
    if not failures:
        return {}
    from grader.diagnosis import Failed, diagnose  # a right submission does not need it

    failed = {name: Failed(f.function, bool(f.mistakes)) for name, f in failures.items()}
    return diagnose(hearing.exercise, hearing.journal, failed)


def _check(
    hearing: Hearing,
    facts: CheckFacts,
    error: BaseException | None,
    diagnosis: "Diagnosis | None",
) -> Check:
    if error is None:
        return Check(facts.id, facts.label, Outcome.PASSED, facts.points, facts.points)
    if isinstance(error, StudentError):
        error = CheckFailed(error.outcome, error.said, "", None, error.line)
    if not isinstance(error, CheckFailed):
        return _broken(facts, error)
    known = hearing.exercise.mistakes
    found = list(diagnosis.mistakes) if diagnosis is not None else []
    if not found:
        found = [mistake for name in error.mistakes for mistake in known if mistake.id == name][:1]
    relations = diagnosis.relations if diagnosis is not None else ()
    return Check(
        id=facts.id,
        label=facts.label,
        outcome=error.outcome,
        points=facts.points,
        earned=0,
        mistakes=tuple(mistake.id for mistake in found if mistake.named),
        message=error.said,
        line=error.line or hearing.definitions.get(error.function),
        source=_source(hearing.submission, error.line),
        evidence=error.evidence,
        why=tuple(mistake.why for mistake in found) or relations or _unexplained(error),
        next=_next(hearing.exercise, error, found),
    )


def _broken(facts: CheckFacts, error: BaseException) -> Check:
    said = message(
        "The grader itself failed here: %(reason)s",
        reason=f"{type(error).__name__}: {str(error)[:200]}",
    )
    return Check(facts.id, facts.label, Outcome.BROKEN, facts.points, 0, message=said)


def _unexplained(error: CheckFailed) -> tuple[Message, ...]:
    """What is said of a wrong value that nothing explains; other failures explain themselves."""
    if error.explained:
        return ()
    return (
        message(
            "The answers fit none of the known mistakes. The formula is worth a second look, term "
            "by term."
        ),
    )


def _next(exercise: Exercise, error: CheckFailed, found: Sequence[Mistake]) -> Message:
    if found:
        return found[0].ask
    if error.outcome is Outcome.MISSING and not error.line:
        return message(
            "Define %(function)s, with this name and these arguments.", function=error.function
        )
    if error.line:
        return message("Begin with line %(line)s.", line=error.line)
    if error.evidence is None:
        return message("Mend this first, then have the file checked again.")
    return message(
        "Work this input through by hand, with the formula at the head of the function. "
        "If it does not help: %(command)s",
        command=f"grade hint {exercise.slug[:2]}",
    )


def _source(submission: Submission, line: int | None) -> str | None:
    if line is None:
        return None
    lines = submission.source.decode("utf-8-sig", "backslashreplace").splitlines()
    return lines[line - 1].strip()[:200] if 0 < line <= len(lines) else None
