"""Records into rows of the database, and back."""

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from grader.gradebook.records import Entry, Notice, Student
from grader.model import Document, FileError, Grade, Message
from grader.report.json import parse

# Half characters that stand for bytes of a file name which are no text: SQLite takes no such thing.
_HALF = re.compile("[\ud800-\udfff]")


def plain(text: str) -> str:
    """A text that can be kept: what was no text is written out in digits, as in `udc80`."""
    return _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def stamp(time: datetime | None = None) -> str:
    """A time, or now, in UTC and to the second: such texts sort as the times do."""
    return (time or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")


def time_of(text: str) -> datetime:
    """A time back from its text."""
    return datetime.fromisoformat(text)


def student_of(row: Sequence[Any]) -> Student:
    """A student from identifier, name and language."""
    identifier, name, language = row
    return Student(identifier, name, language)


def entry_of(row: Sequence[Any]) -> Entry:
    """A submission from the columns of Entry, in its order."""
    student, exercise, digest, file, attempt, submitted, late = row
    when = time_of(submitted) if submitted else None
    return Entry(student, exercise, digest, file, attempt, when, bool(late))


def document_of(grade: Grade) -> str:
    """A grade as `--format json` says it, in one line."""
    return _line(asdict(grade))


def _line(facts: dict[str, Any]) -> str:
    text = json.dumps(facts, separators=(",", ":"))
    if "\\ud" not in text:
        return text
    whole = json.dumps(facts, ensure_ascii=False)
    kept = _HALF.sub(lambda half: f"\\\\u{ord(half[0]):04x}", whole)
    return json.dumps(json.loads(kept), separators=(",", ":"))


def grade_of(text: str, file: Path) -> Grade:
    """A grade back from its text. Raises InputError."""
    (grade,) = parse(f'{{"grades":[{text}]}}'.encode(), str(file)).grades
    return grade


def grade_row(grade: Grade) -> tuple[object, ...]:
    """The columns of a grade after `submission` and before `graded`; the document is the last."""
    return (
        grade.submission_digest,
        grade.exercise,
        grade.status,
        grade.score,
        grade.max_score,
        grade.suite_digest,
        grade.grader_version,
        grade.seed,
        grade.confinement,
        grade.seconds,
        document_of(grade),
    )


def check_rows(
    id: int | None, grade: Grade
) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """The rows of a grade's checks, and of the mistakes that explain them."""
    placed = list(enumerate(grade.checks))
    checks: list[tuple[object, ...]] = [
        (id, place, check.id, check.label, check.outcome, check.points, check.earned)
        for place, check in placed
    ]
    mistakes: list[tuple[object, ...]] = [
        (id, place, name) for place, check in placed for name in check.mistakes
    ]
    return checks, mistakes


def notice_row(notice: Notice) -> tuple[object, ...]:
    """A notice as kind, file, student and sentence; the sentence as a document holds errors."""
    said = _line(asdict(Document((), (FileError("", notice.said),))))
    return notice.kind, plain(notice.file), plain(notice.student or ""), said


def said_of(text: str, file: Path) -> Message:
    """The sentence of a notice. Raises InputError."""
    (error,) = parse(text.encode(), str(file)).errors
    return error.message
