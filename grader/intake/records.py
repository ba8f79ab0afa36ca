"""The nouns of the intake: a student, a file found, and what there is to say about the rest."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from grader.i18n import inert
from grader.model import Message

Parts: TypeAlias = tuple[str, ...]  # a path below the source, one name each


class Layout(StrEnum):
    """How submissions are laid out in what was handed in."""

    FOLDERS = "folders"
    FLAT = "flat"
    CANVAS = "canvas"
    MOODLE = "moodle"
    GRADESCOPE = "gradescope"
    BLACKBOARD = "blackboard"
    REPOSITORIES = "repositories"


class Concern(StrEnum):
    """What a notice is about; for machines, as its sentence is for people."""

    LATE = "late"
    DUPLICATE = "duplicate"  # it was found more than once
    UNMATCHED = "unmatched"  # no exercise has this name
    NOBODY = "nobody"  # whose it is cannot be told
    AMBIGUOUS = "ambiguous"  # it could be of more than one student
    STRANGER = "stranger"  # the roster does not have its student
    MISSING = "missing"  # a student of the roster without any file
    REFUSED = "refused"  # a link, a device, a name that leads elsewhere, an archive, too many
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"
    TEXT = "text"  # handed in as typed text or as a link, not as a file
    ROSTER = "roster"  # about a row of the roster
    PASSED_OVER = "passed-over"  # files of systems and editors, counted


@dataclass(frozen=True, slots=True)
class Student:
    """Somebody who hands in.

    Attributes:
        id: as it was written, for matching; never for a file name.
        name: what the roster says, else the layout; may be empty, long or hostile.
        language: code of the language for the reports, where the roster says it.
        listed: the roster has them.
    """

    id: str
    name: str = ""
    language: str | None = None
    listed: bool = False

    @property
    def shown(self) -> str:
        """The name to show, else the identifier: inert, and cut."""
        return cut(inert(self.name or self.id))


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell the instructor.

    Attributes:
        file: the path concerned, to show: inert, and cut.
        student: the exact identifier, where one is concerned.
    """

    concern: Concern
    said: Message
    file: str = ""
    student: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One file of one student for one exercise; its bytes are read when they are asked for.

    Attributes:
        file: its path below the source, to show: inert, and cut.
        attempt: 1 for the student's first, by time; 1 for all where the layout has no times.
        copy: 0, and counted on where one attempt has several files for one exercise; the
            highest is the newest as far as names tell.
        time: when it was handed in, where the layout says it; always with a zone.
        late: None where neither the layout nor a time tells.
        number: where it stands in its source, for reading it.
    """

    student: Student
    exercise: str
    file: str
    attempt: int
    copy: int
    time: datetime | None
    late: bool | None
    number: int


def cut(text: str, length: int = 120) -> str:
    """A text that is too long to show, without its middle."""
    return text if len(text) <= length else f"{text[: length // 2]}…{text[-length // 2 + 1 :]}"
