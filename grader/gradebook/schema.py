"""The file of a gradebook: its tables, how an older one is brought up to date, what is refused.

Nothing that is not ours is ever written to: a file's own header says whose it is before SQLite
may touch it, and a schema of a later version is left alone.
"""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from grader.model import GraderError, InputError, Message, message

APPLICATION = 0x74647262  # says in a file's header that it is a gradebook
BUSY_SECONDS = 30.0  # how long one transaction waits for another

_MAGIC = b"SQLite format 3\0"
_APPLICATION_AT = 68  # where a file's header says whose it is
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

Migration: TypeAlias = Sequence[str]

# Each is applied in one transaction. They are history: add one, never change one.
MIGRATIONS: Sequence[Migration] = (
    (
        "CREATE TABLE facts (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID",
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started TEXT NOT NULL,
            ended TEXT,
            grader_version TEXT NOT NULL
        )""",
        """CREATE TABLE students (
            id INTEGER PRIMARY KEY,
            identifier TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            language TEXT
        )""",
        # `grade` is the one that stands; `broken` the last try, where it broke on our side.
        """CREATE TABLE submissions (
            id INTEGER PRIMARY KEY,
            student INTEGER NOT NULL REFERENCES students,
            exercise TEXT NOT NULL,
            attempt INTEGER NOT NULL,
            digest TEXT NOT NULL,
            file TEXT NOT NULL,
            submitted TEXT,
            late INTEGER NOT NULL,
            again INTEGER NOT NULL DEFAULT 0,
            grade INTEGER REFERENCES grades,
            broken INTEGER REFERENCES grades,
            UNIQUE (student, exercise, attempt)
        )""",
        "CREATE INDEX submissions_by_exercise ON submissions (exercise)",
        # The document stands last: whoever reads the columns before it does not load it.
        """CREATE TABLE grades (
            id INTEGER PRIMARY KEY,
            submission INTEGER NOT NULL REFERENCES submissions,
            digest TEXT NOT NULL,
            exercise TEXT NOT NULL,
            status TEXT NOT NULL,
            score INTEGER,
            max_score INTEGER NOT NULL,
            suite_digest TEXT NOT NULL,
            grader_version TEXT NOT NULL,
            seed INTEGER NOT NULL,
            confinement TEXT NOT NULL,
            seconds REAL NOT NULL,
            graded TEXT NOT NULL,
            json TEXT NOT NULL,
            CHECK ((status = 'broken') = (score IS NULL))
        )""",
        "CREATE INDEX grades_by_submission ON grades (submission, digest, status)",
        """CREATE TABLE checks (
            grade INTEGER NOT NULL REFERENCES grades ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            label TEXT NOT NULL,
            outcome TEXT NOT NULL,
            points INTEGER NOT NULL,
            earned INTEGER NOT NULL,
            PRIMARY KEY (grade, place)
        ) WITHOUT ROWID""",
        """CREATE TABLE mistakes (
            grade INTEGER NOT NULL REFERENCES grades ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (grade, place, name)
        ) WITHOUT ROWID""",
        """CREATE TABLE adjustments (
            id INTEGER PRIMARY KEY,
            student INTEGER NOT NULL REFERENCES students,
            exercise TEXT NOT NULL,
            score INTEGER,
            before INTEGER,
            reason TEXT NOT NULL,
            who TEXT NOT NULL,
            made TEXT NOT NULL
        )""",
        "CREATE INDEX adjustments_by_student ON adjustments (student, exercise)",
        """CREATE TABLE notices (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            file TEXT NOT NULL,
            student TEXT NOT NULL,
            said TEXT NOT NULL,
            UNIQUE (kind, file, student, said)
        )""",
    ),
)


@contextlib.contextmanager
def spoken(file: Path) -> Iterator[None]:
    """Make one sentence of what SQLite has to say. Raises GraderError.

    What only a fault of ours can cause (a broken constraint, a wrong statement) passes through.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
        raise
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        raise _said(file, code, str(error)) from error


def damaged(file: Path, reason: str) -> GraderError:
    """The error that says that a gradebook is damaged."""
    return GraderError(
        message(
            "The gradebook %(file)s is damaged, and was left as it is (%(reason)s).",
            file=str(file),
            reason=reason,
        )
    )


def unusable(file: Path, error: OSError) -> InputError:
    """The error that says what the system has against a gradebook's place."""
    return InputError(_unusable(file, error.strerror or str(error)))


def _unusable(file: Path, reason: str) -> Message:
    return message(
        "The gradebook %(file)s cannot be read or written (%(reason)s).",
        file=str(file),
        reason=reason,
    )


def _said(file: Path, code: int, reason: str) -> GraderError:
    if code in _BUSY:
        return GraderError(
            message("Somebody else is writing to the gradebook %(file)s.", file=str(file))
        )
    if code in _DAMAGED:
        return damaged(file, reason)
    return GraderError(_unusable(file, reason))


def make(file: Path, facts: dict[str, bytes], migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Make a new gradebook, whole or not at all; only one process at a time may.

    It is built beside its place and moved there: killed in between, there is none. Readable by
    its owner only, for it holds names and the secret.

    Raises GraderError.
    """
    made = file.with_name(f"{file.name}.new")
    for old in (made, made.with_name(f"{made.name}-journal")):
        old.unlink(missing_ok=True)
    made.touch(0o600)
    connection = sqlite3.connect(made, isolation_level=None)
    with spoken(file), contextlib.closing(connection):
        with transaction(connection):
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            _apply(connection, migrations)
            connection.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
        # Readers and the writer do not wait for each other; kept in the file. Where the file
        # system cannot do it SQLite stays as it was, and everything is as safe.
        connection.execute("PRAGMA journal_mode = WAL")
    made.replace(file)


def connect(file: Path, migrations: Sequence[Migration] = MIGRATIONS) -> sqlite3.Connection:
    """Open a gradebook and bring it up to date.

    Raises InputError where the file is none, or one of a later version; GraderError where it is
    damaged.
    """
    _refuse_foreign(file)
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        with spoken(file):
            connection.execute("PRAGMA foreign_keys = ON")
            # What a killed process committed is there in any case; what a power failure takes is
            # whole grades, which are then made again. It saves a wait for the disk with each.
            connection.execute("PRAGMA synchronous = NORMAL")
            _refuse_newer(connection, file, len(migrations))
            if version(connection) < len(migrations):
                with transaction(connection):  # asks again: another process may have been faster
                    _apply(connection, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything or nothing. Waits for other writers up to BUSY_SECONDS."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has ended it already
            connection.execute("ROLLBACK")
        raise


def version(connection: sqlite3.Connection) -> int:
    """How many migrations a database has behind it."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def damage(connection: sqlite3.Connection) -> str | None:
    """What SQLite finds wrong in the whole file, None where it is sound; reads all of it."""
    (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        return str(found).splitlines()[-1]
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    return f"foreign key of {lost[0]}" if lost else None


def _apply(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    for migration in migrations[version(connection) :]:
        for statement in migration:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _refuse_foreign(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            header = opened.read(100)
    except OSError as error:
        raise unusable(file, error) from error
    application = int.from_bytes(header[_APPLICATION_AT : _APPLICATION_AT + 4], "big")
    if not header.startswith(_MAGIC) or application != APPLICATION:
        raise InputError(
            message("%(file)s is not a gradebook, and was left as it is.", file=str(file))
        )


def _refuse_newer(connection: sqlite3.Connection, file: Path, known: int) -> None:
    found = version(connection)
    if found > known:
        raise InputError(
            message(
                "The gradebook %(file)s is of a later version of the grader, and was left as it "
                "is: its tables are version %(found)s, and this one knows %(known)s.",
                file=str(file),
                found=found,
                known=known,
            )
        )
