"""A gradebook as a batch uses it: who handed in what, what needs a grade, what was graded.

Each grade is one transaction, so a batch that is killed at any point goes on where it stopped. Only
the process that opened a gradebook may use it, and only in that thread.
"""

import contextlib
import hmac
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from grader import __version__
from grader.gradebook import schema
from grader.gradebook.lease import lease
from grader.gradebook.records import Attempt, Task
from grader.gradebook.rows import (
    check_rows,
    entry_of,
    grade_row,
    plain,
    stamp,
)
from grader.model import Grade, InputError, Status, message

FILE = "grades.sqlite"
LOCK = "grades.lock"
SECRET_BYTES = 32
SEED_BYTES = 6  # a number that every reader of JSON keeps to the last digit
PAGE = 500  # submissions read at once

_FACT = "SELECT value FROM facts WHERE name = ?"
_PENDING = """
    SELECT s.id, s.again OR s.broken IS NOT NULL, g.suite_digest, g.seed,
        st.identifier, s.exercise, s.digest, s.file, s.attempt, s.submitted, s.late
    FROM submissions s JOIN students st ON st.id = s.student LEFT JOIN grades g ON g.id = s.grade
    WHERE (NOT ?1 OR NOT EXISTS (
        SELECT 1 FROM submissions later WHERE later.student = s.student
        AND later.exercise = s.exercise AND later.attempt > s.attempt))
    AND (s.exercise, s.id) > (?2, ?3) ORDER BY s.exercise, s.id LIMIT ?4"""
_INSERT_GRADE = """
    INSERT INTO grades (submission, digest, exercise, status, score, max_score, suite_digest,
        grader_version, seed, confinement, seconds, json, graded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""

# What a request to grade again is about: the same submissions as `_PENDING` would give.
_WAITING = """
    SELECT count(*) FROM submissions s WHERE again AND exercise = :exercise
    AND (:student IS NULL OR student = (SELECT id FROM students WHERE identifier = :student))
    AND (NOT :latest OR NOT EXISTS (
        SELECT 1 FROM submissions later WHERE later.student = s.student
        AND later.exercise = s.exercise AND later.attempt > s.attempt))"""
_ASK_AGAIN = """
    UPDATE submissions AS s SET again = 1 WHERE grade IS NOT NULL AND exercise = :exercise
    AND (:student IS NULL OR student = (SELECT id FROM students WHERE identifier = :student))
    AND (NOT :latest OR NOT EXISTS (
        SELECT 1 FROM submissions later WHERE later.student = s.student
        AND later.exercise = s.exercise AND later.attempt > s.attempt))"""


def open_gradebook(folder: Path, *, create: bool = False) -> "Gradebook":
    """Open the gradebook in a folder; with `create` make it, and the folder, where there is none.

    Raises InputError where there is none or the file is no gradebook that this version can use,
    GraderError where it is damaged.
    """
    file = folder / FILE
    if create:
        _make(folder, file)
    elif not file.exists():
        raise InputError(message("There is no gradebook in %(folder)s.", folder=str(folder)))
    connection = schema.connect(file)
    try:
        return Gradebook(folder, connection)
    except BaseException:
        connection.close()
        raise


def _make(folder: Path, file: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.exists():
            return
        with lease(folder / LOCK, schema.BUSY_SECONDS) as held:
            if not held:
                raise _taken(folder, "")
            if not file.exists():
                schema.make(file, {"secret": secrets.token_bytes(SECRET_BYTES)})
    except OSError as error:
        raise schema.unusable(file, error) from error


def _taken(folder: Path, since: str) -> InputError:
    if not since:
        return InputError(
            message("Another batch is using the gradebook in %(folder)s.", folder=str(folder))
        )
    return InputError(
        message(
            "Another batch is using the gradebook in %(folder)s, since %(time)s.",
            folder=str(folder),
            time=since,
        )
    )


class Gradebook:
    """One open gradebook. Every method raises GraderError where the file lets it down."""

    def __init__(self, folder: Path, connection: sqlite3.Connection) -> None:
        self.folder = folder
        self.file = folder / FILE
        self.connection = connection
        found = [value for (value,) in self.select(_FACT, "secret")]
        if not found or not isinstance(found[0], bytes):
            raise schema.damaged(self.file, "no secret")
        self.secret = found[0]

    def __enter__(self) -> "Gradebook":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        with schema.spoken(self.file):
            self.connection.close()

    # Reading and writing at all.

    def select(self, sql: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one at a time; for the other files of this package."""
        with schema.spoken(self.file):
            yield from self.connection.execute(sql, values)

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction; for the other files of this package."""
        with schema.spoken(self.file), schema.transaction(self.connection):
            yield self.connection

    def examine(self) -> None:
        """Read the whole file and raise GraderError where it is damaged; for a batch's start."""
        with schema.spoken(self.file):
            found = schema.damage(self.connection)
        if found is not None:
            raise schema.damaged(self.file, found)

    @contextlib.contextmanager
    def batch(self, seconds: float = 0.0) -> Iterator[None]:
        """Have the gradebook alone for a batch, after waiting at most so many seconds.

        The lock ends with the process, however it ends. Raises InputError where another batch
        keeps it.
        """
        with lease(self.folder / LOCK, seconds) as held:
            if not held:
                raise _taken(self.folder, self._since())
            with self.writing() as db:
                run = db.execute(
                    "INSERT INTO runs (started, grader_version) VALUES (?, ?)",
                    (stamp(), __version__),
                ).lastrowid
            yield
            with self.writing() as db:
                db.execute("UPDATE runs SET ended = ? WHERE id = ?", (stamp(), run))

    def _since(self) -> str:
        found = self.select("SELECT started FROM runs WHERE ended IS NULL ORDER BY id DESC LIMIT 1")
        return next((started for (started,) in found), "")

    # Seeds.

    def seed_of(self, digest: str) -> int:
        """The seed of a submission: the secret mixed with its digest, and with nothing else."""
        mixed = hmac.digest(self.secret, digest.encode(), "sha256")
        return int.from_bytes(mixed[:SEED_BYTES], "big")

    def reseed(self, secret: bytes | None = None) -> None:
        """Take another secret: every submission then needs a grade again."""
        new = secrets.token_bytes(SECRET_BYTES) if secret is None else secret
        with self.writing() as db:
            db.execute("UPDATE facts SET value = ? WHERE name = 'secret'", (new,))
        self.secret = new

    # What needs a grade, and what has one.

    def pending(
        self, suites: Mapping[str, str], attempt: Attempt = Attempt.LATEST
    ) -> Iterator[Task]:
        """The submissions that need a grade, exercise by exercise, each once.

        That is where there is no grade of this content, or the last try broke on our side, or the
        suite or the seed is another one now, or `regrade` asked for it. Grades may be recorded
        meanwhile.

        Args:
            suites: the digest of each exercise's suite; others are not graded.
            attempt: which attempt will count; with LATEST no earlier one is graded.
        """
        place = ("", 0)
        while page := list(self.select(_PENDING, attempt is Attempt.LATEST, *place, PAGE)):
            for id, again, suite, seed, *row in page:
                entry = entry_of(row)
                wanted = self.seed_of(entry.digest)
                current = suite == suites.get(entry.exercise) and seed == wanted
                if entry.exercise in suites and (again or not current):
                    yield Task(id, entry, wanted)
                place = (entry.exercise, id)

    def record(self, task: Task, grade: Grade) -> None:
        """Keep a grade, in one transaction; a broken one leaves the grade that stands.

        Raises ValueError where the grade is not of this submission.
        """
        if (grade.exercise, grade.submission_digest) != (task.entry.exercise, task.entry.digest):
            raise ValueError("a grade of another submission")
        broken = grade.status is Status.BROKEN
        with self.writing() as db:
            id = db.execute(_INSERT_GRADE, (task.id, *grade_row(grade), stamp())).lastrowid
            checks, mistakes = check_rows(id, grade)
            db.executemany("INSERT INTO checks VALUES (?, ?, ?, ?, ?, ?, ?)", checks)
            db.executemany("INSERT OR IGNORE INTO mistakes VALUES (?, ?, ?)", mistakes)
            db.execute(
                """UPDATE submissions SET again = 0, broken = CASE WHEN :broken THEN :id END,
                grade = CASE WHEN :broken THEN grade ELSE :id END
                WHERE id = :submission AND digest = :digest""",
                {
                    "broken": broken,
                    "id": id,
                    "submission": task.id,
                    "digest": task.entry.digest,
                },
            )
            # A try that broke counts for nothing once there is another.
            db.execute(
                """DELETE FROM grades WHERE submission = :id AND status = 'broken'
                AND id IS NOT (SELECT broken FROM submissions WHERE id = :id)""",
                {"id": task.id},
            )

    def regrade(
        self,
        exercises: Iterable[str],
        attempt: Attempt = Attempt.LATEST,
        student: str | None = None,
    ) -> int:
        """Ask for new grades of what is graded; the number of submissions that wait for one.

        Where some of an earlier request are still left, that one is finished first: the same
        command after an interruption goes on instead of beginning again.

        Args:
            exercises: slugs; these are to be among the suites of `pending`.
            attempt: which attempt will count; with LATEST no earlier one is graded.
            student: identifier, for one student only.
        """
        of = {"latest": attempt is Attempt.LATEST, "student": plain(student) if student else None}
        chosen = [{**of, "exercise": exercise} for exercise in exercises]
        with self.writing() as db:
            if not _waiting(db, chosen):
                db.executemany(_ASK_AGAIN, chosen)
            return _waiting(db, chosen)


def _waiting(db: sqlite3.Connection, chosen: Sequence[Mapping[str, object]]) -> int:
    return sum(int(db.execute(_WAITING, names).fetchone()[0]) for names in chosen)
