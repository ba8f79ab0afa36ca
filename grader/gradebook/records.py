"""What a gradebook holds and tells: students, submissions, grades, adjustments, notices.

Times are aware; a naive one is read as local time. All are kept in UTC, to the second.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from grader.model import Confinement, Grade, Message, Status


class Attempt(StrEnum):
    """Which of several attempts counts."""

    LATEST = "latest"  # also where it is broken: then nothing counts yet
    BEST = "best"  # the highest score; of equal ones the latest


class NoticeKind(StrEnum):
    """Why a file was set aside."""

    DUPLICATE = "duplicate"
    UNMATCHED = "unmatched"  # no exercise has such a name
    STRANGER = "stranger"  # nobody on the roster
    REFUSED = "refused"  # unsafe, too big, not readable


@dataclass(frozen=True, slots=True)
class Student:
    """One student.

    Attributes:
        identifier: unique in a gradebook.
        name: as the roster says it, empty where it says none.
        language: code of the language of their reports, None where nobody said.
    """

    identifier: str
    name: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that was handed in.

    Attributes:
        student: identifier of its student.
        exercise: slug.
        digest: SHA-256 of its bytes, as hexadecimal digits.
        file: its path as it was found, for reports only.
        attempt: from 1; the greatest is the latest.
        submitted: when, where that is known; `late`: after the due time.
    """

    student: str
    exercise: str
    digest: str
    file: str
    attempt: int = 1
    submitted: datetime | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """A submission that needs a grade.

    Attributes:
        id: its number in this gradebook.
        seed: what its random numbers are to be drawn from, 0 to 2**48 - 1.
    """

    id: int
    entry: Entry
    seed: int


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A change of a score by hand; the last one of a student's exercise counts.

    Attributes:
        score: what counts from now on; None takes earlier adjustments back.
        before: what counted until then (of the latest attempt), None where nothing did.
        reason, who: why, and by whom; `when`: at what time.
    """

    student: str
    exercise: str
    score: int | None
    before: int | None
    reason: str
    who: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Notice:
    """A file that was reported instead of graded.

    Attributes:
        student: identifier of its student, where that is known.
    """

    kind: NoticeKind
    file: str
    said: Message
    student: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What counts for one student and one exercise.

    Attributes:
        attempt: the attempt that counts, None where there is only an adjustment.
        status: of its grade; None where it has none yet.
        score: what counts, None where nothing does: missing, waiting or broken is not 0.
        computed: the score before adjustment; `adjusted`: whether there is one.
        late: it came after the due time.
        confinement: of the grade, None where there is none.
        suite_digest: of what graded it, None where nothing has.
    """

    student: Student
    exercise: str
    attempt: int | None
    status: Status | None
    score: int | None
    computed: int | None
    adjusted: bool
    late: bool
    confinement: Confinement | None
    suite_digest: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """A grade with all that the gradebook knows of it.

    Attributes:
        graded: when it was graded.
        adjusted: the score that counts instead of the grade's, None where none does.
    """

    student: Student
    entry: Entry
    grade: Grade
    graded: datetime
    adjusted: int | None


@dataclass(frozen=True, slots=True)
class Change:
    """A student's exercise that has another score in another gradebook; None is no score."""

    student: Student
    exercise: str
    before: int | None
    after: int | None
