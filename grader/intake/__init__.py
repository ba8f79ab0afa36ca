"""The intake of a batch: what was handed in, as files of students and notices about the rest.

    with take_in(Path("downloads.zip"), slugs) as intake:
        for found, submission in intake.each():
            ...

Only reading: nothing is graded, extracted or written, and no name of a student's is used to open
or to make a file. Every file of the source ends as a `Found` or is told of by a `Notice`.

    records ← names, exercises ← sources ← archives; layouts ← gradescope; roster
            ← recognition ← gathering ← here
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from grader.intake.archives import open_source
from grader.intake.exercises import Exercises
from grader.intake.gathering import Gathered, gather
from grader.intake.recognition import recognise
from grader.intake.records import Concern, Found, Layout, Notice, Student
from grader.intake.roster import Roster, parse_roster, read_roster
from grader.intake.sources import Source
from grader.model import InputError, Submission

__all__ = [
    "Concern",
    "Exercises",
    "Found",
    "Intake",
    "Layout",
    "Notice",
    "Roster",
    "Student",
    "parse_roster",
    "read_roster",
    "take_in",
]


class Intake:
    """What a source holds.

    Attributes:
        layout: as told or recognised.
        students: all that handed in anything, as they were met.
        found: their files, by student, exercise and attempt.
        missing: the students of the roster without any file; that is not a grade of 0.
        notices: everything else there is to say.
    """

    def __init__(
        self, source: Source, layout: Layout, gathered: Gathered, before: Sequence[Notice] = ()
    ) -> None:
        self._source = source
        self.layout = layout
        self.students = gathered.students
        self.found = gathered.found
        self.missing = gathered.missing
        self.notices = (*before, *gathered.notices)

    def read(self, found: Found) -> Submission:
        """The bytes of one file, read now; raises InputError."""
        data = self._source.read(found.number)
        return Submission(found.file, data, found.student.id)

    def each(self) -> Iterator[tuple[Found, Submission | Notice]]:
        """Every file with its bytes, or with why it cannot be read; one is held at a time."""
        for found in self.found:
            try:
                yield found, self.read(found)
            except InputError as error:
                said = error.said
                yield found, Notice(Concern.UNREADABLE, said, found.file, found.student.id)

    def close(self) -> None:
        """Let go of the source."""
        self._source.close()

    def __enter__(self) -> "Intake":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def take_in(
    path: Path,
    exercises: Exercises | Sequence[str],
    *,
    layout: Layout | None = None,
    roster: Roster | None = None,
    due: datetime | None = None,
    encoding: str | None = None,
) -> Intake:
    """What a folder or an archive holds; raises InputError where it cannot be used.

    Args:
        path: a folder, a zip or a tar archive.
        exercises: the course's slugs, or more about them.
        layout: how it is laid out; recognised where it is not told.
        roster: who is enrolled.
        due: what is handed in after it is late; without a zone it is this machine's time.
        encoding: of the names in a zip that does not say it (`cp1256`).
    """
    known = exercises if isinstance(exercises, Exercises) else Exercises(tuple(exercises))
    deadline = due.astimezone() if due and due.tzinfo is None else due
    source = open_source(path, encoding)
    try:
        recognised = recognise(source, known, roster, layout)
        gathered = gather(source.entries, recognised, known, roster, deadline)
    except InputError:
        source.close()
        raise
    notices = (*(roster.notices if roster else ()), *source.notices)
    return Intake(source, recognised.layout, gathered, notices)
