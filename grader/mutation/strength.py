"""How strong a suite is: which mutants of its reference it lets pass, and which of these may.

A mutant that has full marks survives. It may, if it is in the table of equivalents
(`solutions/equivalent.toml`) and gives the reference's answers to a thousand inputs, which the
suite itself draws, under one seed after the other.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from grader.course import Course, Exercise
from grader.judge import grade_many
from grader.model import GraderError, Message, Status, Submission, message
from grader.mutation import Mutant, mutants
from grader.mutation.equivalence import refusal
from grader.start import Starter

TABLE, EXEMPT = "equivalent.toml", "exempt"

Id: TypeAlias = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Strength:
    """What a suite makes of the mutants of its reference.

    Attributes:
        mutants, killed, equivalent: how many there are.
        survivors: those that nothing excuses.
        faults: what is wrong with the table, or keeps the suite from being tried.
    """

    exercise: str
    mutants: int = 0
    killed: int = 0
    equivalent: int = 0
    survivors: tuple[Mutant, ...] = ()
    faults: tuple[Message, ...] = ()


def strengths(
    course: Course, exercises: Iterable[Exercise], starter: Starter
) -> Iterator[Strength]:
    """The strength of each suite, one after the other, but of those that are exempt."""
    table, left_out = equivalents(course), exempt(course)
    for exercise in exercises:
        if exercise.slug in left_out:
            continue
        try:
            yield _strength(course, exercise.complete(), starter, table.get(exercise.slug, []))
        except GraderError as error:
            yield Strength(exercise.slug, faults=(error.said,))


def _strength(
    course: Course, exercise: Exercise, starter: Starter, claimed: Sequence[Id]
) -> Strength:
    reference = (exercise.folder / "solution.py").read_text(encoding="utf-8")
    made = list(mutants(reference))
    sources = [reference, *(mutant.source for mutant in made)]
    submissions = [Submission("mutant.py", source.encode()) for source in sources]
    right, *grades = grade_many(course, exercise, submissions, starter, hasty=True)
    if right.status is not Status.PASSED:
        said = message("The reference of %(exercise)s has not full marks.", exercise=exercise.slug)
        raise GraderError(said)
    ended = {m: g.status for m, g in zip(made, grades, strict=True) if g.status != Status.FAILED}
    alive = [mutant for mutant, status in ended.items() if status is Status.PASSED]
    proven, faults = _proven(exercise, alive, claimed)
    faults += [_breaking(mutant) for mutant in ended if mutant not in alive]
    return Strength(
        exercise.slug,
        len(made),
        len(made) - len(ended),
        len(proven),
        tuple(mutant for mutant in alive if mutant.id not in proven),
        tuple(faults),
    )


def _breaking(mutant: Mutant) -> Message:
    return message(
        "The suite itself breaks at a mutant of %(function)s: %(after)s",
        function=mutant.function,
        after=mutant.after,
    )


# The table of equivalents.


def equivalents(course: Course) -> dict[str, list[Id]]:
    """The table, by exercise; a row stands for one mutant, or several, with its reason."""
    return {
        slug: [id for row in rows if EXEMPT not in row for id in _ids(row)]
        for slug, rows in _table(course).items()
    }


def exempt(course: Course) -> set[str]:
    """The exercises whose suites are not tried by mutants; their row says why."""
    table = _table(course)
    return {slug for slug, rows in table.items() if any(row.get(EXEMPT) for row in rows)}


def _table(course: Course) -> dict[str, list[dict[str, Any]]]:
    path = course.root / "solutions" / TABLE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8") if path.exists() else "")
    except tomllib.TOMLDecodeError as error:
        raise _malformed(_no_table(error)) from None
    for slug in table.keys() - {exercise.slug for exercise in course.exercises}:
        raise _malformed(message("there is no %(name)s", name=slug))
    return table


def _no_table(error: Exception) -> Message:
    reason = f"{type(error).__name__}: {error}"
    return message("no table of equivalents (%(reason)s)", reason=reason)


def _ids(row: Mapping[str, Any]) -> list[Id]:
    try:
        function, before, reason = row["function"], row["before"], row["reason"]
        ids = [(function, before, after) for after in row["after"]]
        given = bool(reason.strip())
    except (KeyError, TypeError, AttributeError) as error:
        raise _malformed(_no_table(error)) from None
    if not given:
        raise _malformed(message("no reason at %(line)s", line=before))
    return ids


def _malformed(what: Message) -> GraderError:
    return GraderError(
        message(
            "The course's file %(file)s is malformed: %(what)s.",
            file=f"solutions/{TABLE}",
            what=what,
        )
    )


def _proven(
    exercise: Exercise, alive: Sequence[Mutant], claimed: Sequence[Id]
) -> tuple[set[Id], list[Message]]:
    """The ids of the mutants that are equivalent as the table says, and what is wrong with it."""
    survivors = {mutant.id: mutant for mutant in alive}
    faults = [_stale(row) for row in claimed if row not in survivors]
    proven = set()
    for row in survivors.keys() & set(claimed):
        refused = refusal(exercise, survivors[row])
        if refused is None:
            proven.add(row)
        else:
            faults.append(refused)
    return proven, faults


def _stale(row: Id) -> Message:
    return message(
        "The table of equivalents is out of date: in %(function)s there is no such mutant, or a "
        "check notices it: %(after)s",
        function=row[0],
        after=row[2],
    )
