"""Changes of scores by hand: what counts from now on, and all that was changed before."""

import contextlib
from collections.abc import Iterator

from grader.gradebook.book import Gradebook
from grader.gradebook.cells import with_cells
from grader.gradebook.records import Adjustment, Attempt
from grader.gradebook.rows import plain, stamp, time_of
from grader.gradebook.schema import spoken
from grader.model import MAX_SCORE, InputError, message

_BEFORE = "SELECT score FROM cells WHERE student = ? AND exercise = ?"
_INSERT = """INSERT INTO adjustments (student, exercise, score, before, reason, who, made)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_HISTORY = """SELECT st.identifier, a.exercise, a.score, a.before, a.reason, a.who, a.made
    FROM adjustments a JOIN students st ON st.id = a.student
    WHERE ?1 IS NULL OR st.identifier = ?1 ORDER BY a.id"""


def adjust(
    book: Gradebook, student: str, exercise: str, score: int | None, *, reason: str, who: str
) -> None:
    """Let another score count for a student's exercise; None takes earlier changes back.

    It stays through new attempts and new grades. It is on the disk when this returns, and may be
    done while a batch runs.

    Raises InputError where the student is unknown, there is no reason, or the score is none.
    """
    if not reason.strip():
        raise InputError(message("A change by hand needs a reason."))
    if score is not None and not 0 <= score <= MAX_SCORE:
        raise InputError(
            message(
                "A score is a whole number from %(least)s to %(most)s, not %(score)s.",
                least=0,
                most=MAX_SCORE,
                score=score,
            )
        )
    with _on_disk(book), book.writing() as db:
        found = "SELECT id FROM students WHERE identifier = ?"
        number = db.execute(found, (plain(student),)).fetchone()
        if number is None:
            raise InputError(
                message("%(student)s is not in the gradebook.", student=plain(student))
            )
        sql = with_cells(Attempt.LATEST, _BEFORE)
        before = db.execute(sql, (*number, exercise)).fetchone() or (None,)
        kept = (*number, exercise, score, *before, plain(reason), plain(who), stamp())
        db.execute(_INSERT, kept)


def history(book: Gradebook, student: str | None = None) -> Iterator[Adjustment]:
    """Every change by hand, of one student or of all, the first one first."""
    for name, exercise, score, before, reason, who, made in book.select(_HISTORY, student):
        yield Adjustment(name, exercise, score, before, reason, who, time_of(made))


@contextlib.contextmanager
def _on_disk(book: Gradebook) -> Iterator[None]:
    """Nobody repeats what a person typed, as a batch repeats a lost grade."""
    with spoken(book.file):
        book.connection.execute("PRAGMA synchronous = FULL")
    try:
        yield
    finally:
        with spoken(book.file):
            book.connection.execute("PRAGMA synchronous = NORMAL")
