"""The right to run a batch on a gradebook: one process at a time has it.

It is an exclusive lock that SQLite takes on an empty file of its own beside the gradebook: the same
on every system, kept apart also within one process, not inherited by a fork, and taken back by the
operating system when its holder ends in any way. So nothing stale is ever left, and no clock or
process number has to be trusted. Readers and single changes (`grade adjust`) do not need it.
"""

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

from grader.gradebook.schema import spoken

POLL_SECONDS = 0.2


@contextlib.contextmanager
def lease(file: Path, seconds: float = 0.0) -> Iterator[bool]:
    """Hold the lock on `file`; the value is whether it was got within so many seconds.

    Raises GraderError where the file is no lock of ours.
    """
    with spoken(file):
        connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    with contextlib.closing(connection):
        yield _taken(connection, file, time.monotonic() + seconds)


def _taken(connection: sqlite3.Connection, file: Path, until: float) -> bool:
    while not _locked(connection, file):
        left = until - time.monotonic()
        if left <= 0:
            return False
        time.sleep(min(POLL_SECONDS, left))  # not SQLite's own waiting, which Ctrl-C cannot end
    return True


def _locked(connection: sqlite3.Connection, file: Path) -> bool:
    with spoken(file):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
    return True
