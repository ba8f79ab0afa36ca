"""What submissions are read from: a folder, a zip or a tar archive, behind one small protocol.

Nothing is extracted and no link is followed. A source first lists what it holds, by names and
numbers alone; bytes are read for one file at a time, when it is asked for, up to a cap.
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Protocol

from grader.i18n import inert
from grader.intake.names import DEPTH, shown
from grader.intake.records import Concern, Notice, Parts
from grader.model import InputError, Message, message
from grader.reading import MAX_SOURCE

MEMBERS = 100_000  # of one source
STEP_BY_STEP = os.open in os.supports_dir_fd and os.scandir in os.supports_fd


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a source holds.

    Attributes:
        number: its place in the source, for reading it.
        parts: its path below the source, as it is written there.
        size: what it says of its size, in bytes.
        fault: why it cannot be read, where that is known beforehand.
    """

    number: int
    parts: Parts
    size: int = 0
    fault: Notice | None = None


class Source(Protocol):
    """Where submissions are read from.

    Attributes:
        entries: all that it holds.
        notices: about the source as a whole.
    """

    entries: tuple[Entry, ...]
    notices: tuple[Notice, ...]

    def read(self, number: int, most: int = MAX_SOURCE) -> bytes:
        """The bytes of one entry; raises InputError."""

    def close(self) -> None:
        """Let go of the files that it has open."""


class Folder:
    """A folder, walked without following links."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.notices: tuple[Notice, ...] = ()
        entries: list[Entry] = []
        try:
            for parts, size, fault in self._walk(()):
                if len(entries) == MEMBERS:
                    raise InputError(too_many(str(root)))
                entries.append(Entry(len(entries), parts, size, fault))
        except OSError as error:  # of the folder itself
            raise InputError(
                message("The folder %(path)s cannot be read.", path=str(root))
            ) from error
        self.entries = tuple(entries)

    def read(self, number: int, most: int = MAX_SOURCE) -> bytes:
        """The bytes of a regular file that is reached without a link; raises InputError."""
        parts = self.entries[number].parts
        # Without waiting: it may have become a pipe since it was listed.
        flags = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        try:
            descriptor = self._open(parts, flags | getattr(os, "O_NOCTTY", 0))
            with os.fdopen(descriptor, "rb") as file:
                if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                    raise InputError(unreadable(parts))
                data = file.read(most + 1)
        except (OSError, ValueError) as error:
            raise InputError(unreadable(parts)) from error
        if len(data) > most:
            raise InputError(too_large(parts))
        return data

    def close(self) -> None:
        """Nothing is open between two readings."""

    def _walk(self, parts: Parts) -> Iterator[tuple[Parts, int, Notice | None]]:
        for name, facts in self._listed(parts):
            below = (*parts, name)
            if facts is None:
                yield below, 0, Notice(Concern.UNREADABLE, unreadable(below))
            elif stat.S_ISDIR(facts.st_mode) and name != ".git" and len(below) <= DEPTH:
                try:
                    yield from self._walk(below)
                except OSError:
                    yield below, 0, Notice(Concern.UNREADABLE, unreadable(below))
            elif not stat.S_ISREG(facts.st_mode):
                yield below, 0, Notice(Concern.REFUSED, no_file(below))
            else:
                yield below, facts.st_size, _fault_of_size(facts.st_size, below)

    def _listed(self, parts: Parts) -> list[tuple[str, os.stat_result | None]]:
        here: int | Path = self.root.joinpath(*parts)
        if STEP_BY_STEP:
            here = self._open(parts, os.O_DIRECTORY)
        try:
            with os.scandir(here) as found:
                return sorted((e.name, _facts(e)) for e in islice(found, MEMBERS + 1))
        finally:
            if isinstance(here, int):
                os.close(here)

    def _open(self, parts: Parts, flags: int) -> int:
        """A descriptor, reached step by step: a link on the way is an error."""
        if not STEP_BY_STEP:
            return os.open(self.root.joinpath(*parts), flags | getattr(os, "O_NOFOLLOW", 0))
        here = os.open(self.root, os.O_RDONLY | (os.O_DIRECTORY if parts else flags))
        for n, part in enumerate(parts, 1):
            asked = flags if n == len(parts) else os.O_DIRECTORY
            try:
                there = os.open(part, os.O_RDONLY | os.O_NOFOLLOW | asked, dir_fd=here)
            finally:
                os.close(here)
            here = there
        return here


def _facts(entry: "os.DirEntry[str]") -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None


def _fault_of_size(size: int, parts: Parts) -> Notice | None:
    return Notice(Concern.TOO_LARGE, too_large(parts)) if size > MAX_SOURCE else None


def too_many(path: str) -> Message:
    """A source holds more than is looked at."""
    return message(
        "%(path)s holds more than %(most)s files, and was not read.",
        path=inert(path),
        most=MEMBERS,
    )


def too_large(parts: Parts) -> Message:
    """A file is over the cap."""
    return message("%(file)s is larger than `1 MB`; a solution is a small text.", file=shown(parts))


def unreadable(parts: Parts) -> Message:
    """A file is there, and cannot be read."""
    return message("%(file)s cannot be read.", file=shown(parts))


def no_file(parts: Parts) -> Message:
    """Something that has a name is no file."""
    return message(
        "%(file)s is a link or a device, not a file, and was left out.", file=shown(parts)
    )
