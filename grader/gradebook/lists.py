"""The lists of the course page: single students and submissions, read row by row.

As in `statistics`, only what counts is looked at: of several attempts the one that counts.
"""

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from grader.gradebook.book import Gradebook
from grader.gradebook.cells import by_student, with_cells
from grader.gradebook.records import Attempt, Cell, Student
from grader.gradebook.rows import grade_of, student_of
from grader.model import MAX_SCORE, Message, Outcome, Status


class State(StrEnum):
    """How far a student is with an exercise."""

    PASSED = "passed"
    TRIED = "tried"
    BROKEN = "broken"  # on our side
    WAITING = "waiting"  # handed in, not graded
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OneShort:
    """A solution that does not pass exactly one check; `mistakes` explain it."""

    student: Student
    exercise: str
    attempt: int
    check: str
    mistakes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identical:
    """Several students with the same file, byte for byte; what they all have for it."""

    exercise: str
    digest: str
    score: int | None
    students: tuple[Student, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a student is, exercise by exercise in the order asked for.

    Attributes:
        passed: how many exercises have full marks.
        lost: the points lost in what was tried, all exercises together.
    """

    student: Student
    states: tuple[State, ...]
    passed: int
    lost: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A submission whose last try broke on our side.

    Attributes:
        said: what went wrong, None where the grade does not say.
        stands: an earlier grade still counts.
    """

    student: Student
    exercise: str
    attempt: int
    file: str
    said: Message | None
    stands: bool


def one_check_short(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[OneShort]:
    """The solutions that do not pass exactly one check, by exercise, check and student."""
    sql = with_cells(
        attempt,
        """SELECT st.identifier, st.name, st.language, o.exercise, o.attempt, k.name,
            (SELECT group_concat(m.name, char(10)) FROM mistakes m
             WHERE m.grade = o.grade AND m.place = o.place)
        FROM one o JOIN checks k ON k.grade = o.grade AND k.place = o.place
        JOIN students st ON st.id = o.student ORDER BY o.exercise, k.name, st.identifier""",
    )
    for *student, exercise, number, check, names in book.select(sql):
        mistakes = tuple(names.split("\n")) if names else ()
        yield OneShort(student_of(student), exercise, number, check, mistakes)


def identical(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[Identical]:
    """Files that several students handed in, byte for byte, by exercise."""
    sql = with_cells(
        attempt,
        """SELECT c.exercise, c.digest, c.computed, st.identifier, st.name, st.language
        FROM cells c JOIN students st ON st.id = c.student
        JOIN (SELECT exercise, digest FROM cells WHERE digest IS NOT NULL
              GROUP BY exercise, digest HAVING count(*) > 1) twice
        ON twice.exercise = c.exercise AND twice.digest = c.digest
        ORDER BY c.exercise, c.digest, st.identifier""",
    )
    for (exercise, digest), rows in groupby(book.select(sql), lambda row: row[:2]):
        group = list(rows)
        yield Identical(exercise, digest, group[0][2], tuple(student_of(r[3:]) for r in group))


def progress(
    book: Gradebook, exercises: Sequence[str], attempt: Attempt = Attempt.LATEST
) -> Iterator[Progress]:
    """How far each student is, by identifier; also of those who handed in nothing."""
    for student, row in by_student(book, attempt):
        states = tuple(_state(row.get(slug)) for slug in exercises)
        scores = [row[slug].score for slug in exercises if slug in row]
        lost = sum(MAX_SCORE - score for score in scores if score is not None)
        yield Progress(student, states, states.count(State.PASSED), lost)


def _state(cell: Cell | None) -> State:
    if cell is None:
        return State.NONE
    if cell.score is not None:
        return State.PASSED if cell.score == MAX_SCORE else State.TRIED
    return State.BROKEN if cell.status is Status.BROKEN else State.WAITING


def needing_help(
    book: Gradebook, exercises: Sequence[str], attempt: Attempt = Attempt.LATEST, most: int = 20
) -> list[Progress]:
    """The students who need help most, most of all first.

    That is who handed in something, and passed fewer than half of those exercises in which at
    least half of the students who handed in anything have a score. Sorted by exercises passed, then
    by points lost.
    """
    active, scored = 0, [0] * len(exercises)
    for student in progress(book, exercises, attempt):
        active += _is_active(student)
        for place, state in enumerate(student.states):
            scored[place] += state in (State.PASSED, State.TRIED)
    due = [place for place, count in enumerate(scored) if count * 2 >= active > 0]
    behind = (
        student
        for student in progress(book, exercises, attempt)
        if _is_active(student)
        and 2 * sum(student.states[place] is State.PASSED for place in due) < len(due)
    )
    return heapq.nsmallest(most, behind, key=lambda s: (s.passed, -s.lost, s.student.identifier))


def _is_active(student: Progress) -> bool:
    return any(state is not State.NONE for state in student.states)


def broken(book: Gradebook) -> Iterator[Broken]:
    """All submissions whose last try broke on our side, by exercise and student."""
    sql = """SELECT st.identifier, st.name, st.language, s.exercise, s.attempt, s.file, g.json,
            s.grade IS NOT NULL
        FROM submissions s JOIN grades g ON g.id = s.broken JOIN students st ON st.id = s.student
        ORDER BY s.exercise, st.identifier, s.attempt"""
    for *student, exercise, number, file, text, stands in book.select(sql):
        grade = grade_of(text, book.file)
        said = next((c.message for c in grade.checks if c.outcome is Outcome.BROKEN), grade.message)
        yield Broken(student_of(student), exercise, number, file, said, bool(stands))


def silent(book: Gradebook, exercises: Sequence[str]) -> Iterator[tuple[Student, tuple[str, ...]]]:
    """Which of these exercises each student has not handed in, where there are any."""
    for student in progress(book, exercises):
        missing = [e for e, s in zip(exercises, student.states, strict=True) if s is State.NONE]
        if missing:
            yield student.student, tuple(missing)
