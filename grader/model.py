"""The nouns: what an exercise, a submission and a grade are, and the two kinds of failure.

    GraderError      ours or the operator's; carries an exit code; ends on the command line
    └── InputError   a file or an argument that cannot be used

    StudentError     theirs; carries an outcome; becomes a check, never reaches the command line

Everything here is frozen and holds facts: message ids with named values, never a translated text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar, TypeAlias

SCHEMA = 1
MAX_SCORE = 100

Value: TypeAlias = "str | int | float | Message"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be said in the reader's language.

    Attributes:
        id: the English text, the key in the catalogs; `backticks` mark code.
        values: what its %(placeholders)s stand for. A value that is a message is translated too;
            `num` chooses the plural form.
    """

    id: str
    values: Mapping[str, Value] = field(default_factory=dict)


def message(id: str, /, **values: Value) -> Message:
    """Mark a sentence for the catalogs and give it its values."""
    return Message(id, values)


def messages(id: str, plural: str, /, num: int, **values: Value) -> Message:
    """A sentence that counts: `num` chooses its form, the catalogs hold the plural."""
    return Message(id, {"num": num, **values})


def N_(text: str) -> str:  # noqa: N802  # gettext's name for a text translated later
    """Mark a text for the catalogs; it is translated when it is shown."""
    return text


class Outcome(StrEnum):
    """How one check ended."""

    PASSED = "passed"
    WRONG = "wrong"
    RAISED = "raised"
    MISSING = "missing"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    BROKEN = "broken"  # on our side: never a grade


class Status(StrEnum):
    """How a grade as a whole ended; a broken one counts for nothing."""

    PASSED = "passed"
    FAILED = "failed"
    BROKEN = "broken"


class Confinement(StrEnum):
    """Whether the operating system confined the submission."""

    STRICT = "strict"
    NONE = "none"


class GraderError(Exception):
    """The grader or its operator failed; says one sentence and sets the exit code."""

    exit_code: ClassVar[int] = 3

    def __init__(self, said: Message) -> None:
        super().__init__(said.id)
        self.said = said


class InputError(GraderError):
    """A file or an argument that cannot be used."""

    exit_code = 2


class StudentError(Exception):
    """The submission failed a call; becomes the outcome of the check that made it."""

    def __init__(self, outcome: Outcome, said: Message, line: int | None = None) -> None:
        super().__init__(said.id)
        self.outcome = outcome
        self.said = said
        self.line = line


@dataclass(frozen=True, slots=True)
class CheckFacts:
    """What a suite says of one check.

    Attributes:
        id: the test's name without `test_`, with hyphens.
        label: message id of what it looks at.
        points: what it is worth.
        coarse: it is meant to let small relative errors pass (signs, finite differences).
    """

    id: str
    label: str
    points: int
    coarse: bool = False


@dataclass(frozen=True, slots=True)
class Submission:
    """One file of a student.

    Attributes:
        file: its path as the user wrote it, for reports only.
        source: its bytes.
        student: whose it is, where that is known.
    """

    file: str
    source: bytes
    student: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a failed check saw, in Python's notation.

    Attributes:
        call: the call with its input, to be pasted into Python.
        expected: the right answer, or None where there is no single one.
        tolerance: how far an answer may be from it.
        got: the submission's answer.
    """

    call: str
    expected: str | None = None
    tolerance: str | None = None
    got: str | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """The verdict of one check.

    Attributes:
        id: stable name of the check within its exercise.
        label: what it looks at, a message id of the course.
        points: what it is worth; `earned`: what it gave.
        mistakes: ids of the known mistakes that explain it.
        message: what happened, None where it passed.
        line: line of the submission concerned, where one is known; `source`: its text.
        evidence: call, expected, got.
        why: what explains it, most certain first.
        next: the one next step.
    """

    id: str
    label: str
    outcome: Outcome
    points: int
    earned: int
    mistakes: tuple[str, ...] = ()
    message: Message | None = None
    line: int | None = None
    source: str | None = None
    evidence: Evidence | None = None
    why: tuple[Message, ...] = ()
    next: Message | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """The grade of one submission, complete enough to be shown again anywhere.

    Attributes:
        exercise: slug; `title`: message id of its title.
        score: 0 to `max_score`, None where the grade is broken.
        message: the sentence about the whole file, where there is one.
        learned: on full marks, message id of what was learned.
        next_exercise: slug of the exercise after this one.
        output: what the submission printed, cut to a cap; `printed`: how many bytes it was.
        submission_digest, suite_digest: SHA-256 of what was graded and of what graded it.
        seconds: how long it took; the only field that differs between two equal runs.
    """

    exercise: str
    title: str
    file: str
    student: str | None
    status: Status
    score: int | None
    max_score: int
    mistakes: tuple[str, ...]
    confinement: Confinement
    checks: tuple[Check, ...]
    output: str
    printed: int
    seed: int
    submission_digest: str
    suite_digest: str
    grader_version: str
    seconds: float
    message: Message | None = None
    learned: str | None = None
    next_exercise: str | None = None


@dataclass(frozen=True, slots=True)
class FileError:
    """A file that could not be graded at all."""

    file: str
    message: Message


@dataclass(frozen=True, slots=True)
class Document:
    """What `--format json` prints: all grades of one run."""

    grades: tuple[Grade, ...]
    errors: tuple[FileError, ...] = ()
    schema: int = SCHEMA
