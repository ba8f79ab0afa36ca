"""What counts for each student and each exercise, and whose score differs in two gradebooks."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from grader.gradebook.book import Gradebook
from grader.gradebook.records import Attempt, Cell, Change, Stored, Student
from grader.gradebook.rows import entry_of, grade_of, student_of, time_of
from grader.model import Confinement, Status

_ORDER = {Attempt.LATEST: "s.attempt DESC", Attempt.BEST: "g.score DESC, s.attempt DESC"}
_CELLS = """
    ranked AS (
        SELECT s.*, row_number() OVER (PARTITION BY s.student, s.exercise ORDER BY {order}) AS rank,
            g.score AS computed, g.status AS status, g.confinement AS confinement,
            g.suite_digest AS suite_digest
        FROM submissions s LEFT JOIN grades g ON g.id = s.grade
    ),
    counted AS (SELECT * FROM ranked WHERE rank = 1),
    adjusted AS (
        SELECT student, exercise, score FROM adjustments
        WHERE id IN (SELECT max(id) FROM adjustments GROUP BY student, exercise)
        AND score IS NOT NULL
    ),
    cells AS (
        SELECT c.id AS submission, c.student, c.exercise, c.attempt, c.digest, c.late, c.grade,
            c.broken, coalesce(c.status, CASE WHEN c.broken THEN 'broken' END) AS status,
            coalesce(a.score, c.computed) AS score, c.computed, a.score AS by_hand, c.confinement,
            c.suite_digest
        FROM counted c LEFT JOIN adjusted a ON a.student = c.student AND a.exercise = c.exercise
        UNION ALL
        SELECT NULL, a.student, a.exercise, NULL, NULL, 0, NULL, NULL, NULL, a.score, NULL,
            a.score, NULL, NULL
        FROM adjusted a WHERE NOT EXISTS (
            SELECT 1 FROM submissions s WHERE s.student = a.student AND s.exercise = a.exercise)
    ),
    -- grades that count in which a single check did not pass, and the place of that check
    one AS (
        SELECT c.student, c.exercise, c.attempt, c.grade, min(k.place) AS place
        FROM cells c JOIN checks k ON k.grade = c.grade AND k.outcome <> 'passed'
        GROUP BY c.submission HAVING count(*) = 1
    )
"""
_EVERYBODY = """
    SELECT st.identifier, st.name, st.language, c.exercise, c.attempt, c.status, c.score,
        c.computed, c.by_hand, c.late, c.confinement, c.suite_digest
    FROM students st LEFT JOIN cells c ON c.student = st.id ORDER BY st.identifier, c.exercise"""
# In this order of joining an index has the rows sorted already: no document waits to be sorted.
_STORED = """
    SELECT st.identifier, st.name, st.language, s.exercise, s.digest, s.file, s.attempt,
        s.submitted, s.late, g.graded, a.score, g.json
    FROM students st CROSS JOIN submissions s ON s.student = st.id
    CROSS JOIN grades g ON g.id = coalesce(s.grade, s.broken)
    LEFT JOIN adjusted a ON a.student = s.student AND a.exercise = s.exercise
    WHERE (?1 IS NULL OR st.identifier = ?1) AND (?2 OR s.id IN (SELECT submission FROM cells))
    ORDER BY st.identifier, s.exercise, s.attempt"""


def with_cells(attempt: Attempt, sql: str) -> str:
    """A query that may use the tables `cells` and `one`; for the other files of this package."""
    return f"WITH {_CELLS.format(order=_ORDER[attempt])} {sql}"


def cells(book: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[Cell]:
    """Every student's exercise that has a submission or an adjustment, sorted by both."""
    for _, row in by_student(book, attempt):
        yield from row.values()


def by_student(
    book: Gradebook, attempt: Attempt = Attempt.LATEST
) -> Iterator[tuple[Student, dict[str, Cell]]]:
    """Every student by identifier, also one who has nothing, with the cells by exercise."""
    rows = book.select(with_cells(attempt, _EVERYBODY))
    for facts, group in groupby(rows, lambda row: row[:3]):
        student = student_of(facts)
        yield student, {row[3]: _cell(student, row[3:]) for row in group if row[3] is not None}


def _cell(student: Student, row: tuple[Any, ...]) -> Cell:
    exercise, attempt, status, score, computed, by_hand, late, confinement, suite = row
    return Cell(
        student,
        exercise,
        attempt,
        Status(status) if status else None,
        score,
        computed,
        by_hand is not None,
        bool(late),
        Confinement(confinement) if confinement else None,
        suite,
    )


def grades(
    book: Gradebook, attempt: Attempt | None = Attempt.LATEST, student: str | None = None
) -> Iterator[Stored]:
    """Every grade that counts, by student and exercise; a broken one where nothing else is.

    Args:
        book: the gradebook.
        attempt: which attempt counts; None for all of them.
        student: identifier, for one student's only.

    Raises GraderError; InputError where a grade cannot be read.
    """
    for row, graded, adjusted, text in stored(book, attempt, student):
        entry = entry_of([row[0], *row[3:]])
        grade = grade_of(text, book.file)
        yield Stored(student_of(row[:3]), entry, grade, time_of(graded), adjusted)


def stored(
    book: Gradebook, attempt: Attempt | None, student: str | None = None
) -> Iterator[tuple[tuple[Any, ...], str, int | None, str]]:
    """As `grades`, for who reads no grade: its other columns, time, adjusted score and text."""
    sql = with_cells(attempt or Attempt.LATEST, _STORED)
    for *row, graded, adjusted, text in book.select(sql, student, attempt is None):
        yield tuple(row), graded, adjusted, text


def compare(old: Gradebook, new: Gradebook, attempt: Attempt = Attempt.LATEST) -> Iterator[Change]:
    """Whose score changes from one gradebook to another, by student and exercise."""
    before, after = (((_key(c), c) for c in cells(book, attempt)) for book in (old, new))
    left, right = next(before, None), next(after, None)
    while left or right:
        key = min(pair[0] for pair in (left, right) if pair)
        was = left[1] if left and left[0] == key else None
        now = right[1] if right and right[0] == key else None
        score_was, score_now = (cell.score if cell else None for cell in (was, now))
        known = now or was
        if known and score_was != score_now:
            yield Change(known.student, known.exercise, score_was, score_now)
        left = next(before, None) if was else left
        right = next(after, None) if now else right


def _key(cell: Cell) -> tuple[str, str]:
    return cell.student.identifier, cell.exercise
