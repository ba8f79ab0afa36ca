"""What leaves a gradebook: `grades.csv` for people and `grades.jsonl` for programs."""

import csv
import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TypeAlias

from grader.gradebook.book import Gradebook
from grader.gradebook.cells import by_student, stored
from grader.gradebook.records import Attempt
from grader.model import SCHEMA, Confinement, InputError, message

CsvCell: TypeAlias = "str | int | None"

# No control characters, line ends or marks that turn the direction: names are students' text.
_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
# A formula begins a cell; or what a program takes for one that splits at another mark than ours.
_FORMULA = re.compile(r"(^\s*|[,;|\"']\s*)(?=[=+\-@＝＋－＠])")


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula; for files that people read."""
    return _FORMULA.sub(r"\1'", _UNSEEN.sub("", text))


def csv_rows(
    book: Gradebook, exercises: Sequence[str], attempt: Attempt = Attempt.LATEST
) -> Iterator[list[CsvCell]]:
    """The header, then one row a student: identifier, name, a score an exercise, their sum.

    What is missing, waiting or broken is None, never 0. Where some grades that count were made
    without confinement, a last column says of how many.

    Args:
        book: the gradebook.
        exercises: slugs, in the order of the columns.
        attempt: which attempt counts.
    """
    unconfined = _is_unconfined(book)
    yield ["student", "name", *exercises, "total", *["unconfined"] * unconfined]
    for student, row in by_student(book, attempt):
        scores = [row[slug].score if slug in row else None for slug in exercises]
        known = [score for score in scores if score is not None]
        bare = sum(row[e].confinement is Confinement.NONE for e in exercises if e in row)
        yield [
            safe(student.identifier),
            safe(student.name),
            *scores,
            sum(known) if known else None,
            *[bare] * unconfined,
        ]


def _is_unconfined(book: Gradebook) -> bool:
    sql = "SELECT 1 FROM grades WHERE confinement = ? LIMIT 1"
    return any(True for _ in book.select(sql, Confinement.NONE))


def jsonl_lines(book: Gradebook, attempt: Attempt | None = Attempt.LATEST) -> Iterator[str]:
    """One line of ASCII a grade: the document of `--format json`, with what a batch knows besides.

    Each line can be read as such a document: `attempt`, `submitted`, `late`, `graded` and
    `adjusted` (the score that counts instead, or null) stand beside its grades.
    """
    for row, graded, adjusted, text in stored(book, attempt):
        identifier, name, _, _, _, _, number, submitted, late = row
        about = {
            "schema": SCHEMA,
            "student": identifier,
            "name": name,
            "attempt": number,
            "submitted": submitted,
            "late": bool(late),
            "graded": graded,
            "adjusted": adjusted,
        }
        head = json.dumps(about, separators=(",", ":"))
        yield f'{head[:-1]},"grades":[{text}],"errors":[]}}\n'


def write_csv(
    book: Gradebook, file: Path, exercises: Sequence[str], attempt: Attempt = Attempt.LATEST
) -> None:
    """Write `grades.csv`: UTF-8 with a byte order mark, texts in quotes. Raises InputError."""

    def fill(opened: IO[str]) -> None:
        writer = csv.writer(opened, quoting=csv.QUOTE_NONNUMERIC)
        writer.writerows(csv_rows(book, exercises, attempt))

    _write(file, "utf-8-sig", fill)


def write_jsonl(book: Gradebook, file: Path, attempt: Attempt | None = Attempt.LATEST) -> None:
    """Write `grades.jsonl`. Raises InputError."""
    _write(file, "ascii", lambda opened: opened.writelines(jsonl_lines(book, attempt)))


def _write(file: Path, encoding: str, fill: Callable[[IO[str]], object]) -> None:
    """Write a file whole or not at all: the old one stays until the new one is complete."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("w", encoding=encoding, newline="") as opened:
            fill(opened)
        part.replace(file)
    except OSError as error:
        raise InputError(
            message(
                "%(file)s cannot be written (%(reason)s).",
                file=str(file),
                reason=error.strerror or str(error),
            )
        ) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
