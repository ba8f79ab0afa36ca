"""Read a submission's file, or say in one sentence why that cannot be done."""

import os
import stat
from pathlib import Path

from grader.model import InputError, Message, Submission, message

MAX_SOURCE = 1024 * 1024


def read_submission(path: Path) -> Submission:
    """The bytes of one regular file of at most MAX_SOURCE; raises InputError."""
    try:
        # Without waiting: a FIFO has no end, and a terminal would become ours.
        flags = (
            getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
        )
        descriptor = os.open(path, os.O_RDONLY | flags)
    except (OSError, ValueError) as error:
        raise InputError(_unopened(path, error)) from error
    regular = stat.S_ISREG(os.fstat(descriptor).st_mode)
    if not regular:
        os.close(descriptor)
        raise InputError(_unopened(path, IsADirectoryError()))
    with os.fdopen(descriptor, "rb") as file:
        source = file.read(MAX_SOURCE + 1)
    if len(source) > MAX_SOURCE:
        raise InputError(
            message("%(file)s is larger than `1 MB`; a solution is a small text.", file=str(path))
        )
    return Submission(str(path), source)


def _unopened(path: Path, error: Exception) -> Message:
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112  # unlike the method, it never raises
        return message("%(file)s is not a file. Name the exercise's file itself.", file=str(path))
    if isinstance(error, FileNotFoundError):
        return message("%(file)s was not found. Is the name right, and the folder?", file=str(path))
    if isinstance(error, PermissionError):
        return message("%(file)s may not be read: its permissions forbid it.", file=str(path))
    return message("%(file)s cannot be read.", file=str(path))
