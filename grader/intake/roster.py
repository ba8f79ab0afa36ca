"""The roster: who is enrolled, with all their identifiers, their name and their language.

A CSV file with a heading. Headings of our own and of the exports of learning systems are known
(Canvas's gradebook, Moodle's worksheet, Gradescope's and Classroom's rosters), in English and
Arabic. Every identifier of a row finds its student; names never do, since systems change them.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.i18n import LANGUAGES, inert
from grader.intake.names import composed, key
from grader.intake.records import Concern, Notice, Student, cut
from grader.model import InputError, Message, message

LARGEST = 16 << 20

# Headings, without marks and in lower case; the first of a row with a value is the identifier.
IDS = (
    *("student id", "student number", "id", "identifier", "sid", "orgdefinedid", "id number"),
    *("idnumber", "sis user id", "username", "user", "login", "login id", "sis login id"),
    *("canvas id", "canvas", "moodle id", "moodle", "participant", "blackboard", "gradescope"),
    *("github", "github username", "github id", "integration id", "email", "email address"),
    *("e mail", "mail", "المعرف", "رقم الطالب", "الرقم الجامعي", "الرقم", "اسم المستخدم"),
    *("البريد الالكتروني", "البريد"),
)
NAMES = ("name", "full name", "student", "student name", "الاسم", "الاسم الكامل", "اسم الطالب")
FIRST = ("first name", "first", "given name", "الاسم الاول")
LAST = ("last name", "last", "surname", "family name", "اسم العائلة", "الاسم الاخير")
LANGUAGE = ("language", "lang", "اللغة")
SPOKEN = {"english": "en", "arabic": "ar", "العربية": "ar", "عربي": "ar", "الانجليزية": "en"}

_PARTICIPANT = re.compile(r"(?:participant |المشارك ?)([0-9]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roster:
    """Who is enrolled.

    Attributes:
        students: in the order of the file.
        notices: about rows that could not be used as they are.
        by_id: each identifier, composed, and whose it is.
        by_login: the same in one case, where that names a single student.
    """

    students: tuple[Student, ...]
    notices: tuple[Notice, ...]
    by_id: Mapping[str, Student]
    by_login: Mapping[str, Student]

    def find(self, id: str, any_case: bool = False) -> Student | None:
        """Whose identifier it is, exactly; or in any case, as logins are."""
        return self.by_id.get(composed(id)) or (self.by_login.get(key(id)) if any_case else None)


def read_roster(path: Path) -> Roster:
    """The roster in a CSV file; raises InputError."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise InputError(
            message("The roster %(file)s cannot be read.", file=inert(str(path)))
        ) from error
    if len(data) > LARGEST:
        raise InputError(message("The roster %(file)s is too large.", file=inert(str(path))))
    return parse_roster(data, path.name)


def parse_roster(data: bytes, name: str) -> Roster:
    """The roster in the bytes of a CSV file; raises InputError.

    Args:
        data: UTF-8, or UTF-16 with its mark as Excel writes it; commas, semicolons or tabs.
        name: of the file, for reports.
    """
    shown = cut(inert(name))
    text = _decoded(data, shown)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise InputError(message("The roster %(file)s cannot be read.", file=shown)) from error
    if rows and "".join(rows[0]).startswith("sep="):
        del rows[0]  # a note of Excel's to itself
    columns = _Columns(rows[0] if rows else [])
    if not columns.ids:
        raise InputError(
            message(
                "The roster %(file)s has no column of identifiers: its first line must hold the "
                "heading `id`, and may hold `name` and `language`.",
                file=shown,
            )
        )
    return _Enrolment(columns).of(rows[1:], shown)


def _decoded(data: bytes, shown: str) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        return data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            message(
                "The roster %(file)s is not in `UTF-8`: save it as `CSV UTF-8`.",
                file=shown,
            )
        ) from error


def _delimiter(text: str) -> str:
    lines = text.lstrip("\n\r").split("\n", 2)
    first = lines[1] if lines[0].startswith("sep=") and len(lines) > 1 else lines[0]
    plain = re.sub(r'"[^"]*"', "", first)
    return max(",;\t", key=plain.count)


def _heading(text: str) -> str:
    """A heading without marks, case, and what stands between its words."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(re.split(r"[\s_\-]+", bare.casefold())).strip()


class _Columns:
    """Where things stand in a row."""

    def __init__(self, heading: Sequence[str]) -> None:
        names = [_heading(cell) for cell in heading]
        self.ids = [n for known in IDS for n, name in enumerate(names) if name == known]
        self.name = _places(names, NAMES)
        self.parts = _places(names, FIRST) + _places(names, LAST)
        self.language = _places(names, LANGUAGE)

    def identifiers(self, row: Sequence[str]) -> list[str]:
        """All identifiers of a row, the best first."""
        found: list[str] = []
        for cell in _cells(row, self.ids):
            text = re.sub(r'^="(.*)"$', r"\1", cell)  # so that Excel keeps its zeros
            participant = _PARTICIPANT.fullmatch(text)
            found += [participant[1], text] if participant else [text]
        return list(dict.fromkeys(filter(None, found)))

    def named(self, row: Sequence[str]) -> str:
        """The name of a row."""
        whole = " ".join(_cells(row, self.name[:1])).strip()
        return whole or " ".join(_cells(row, self.parts)).strip()


def _places(names: Sequence[str], known: Sequence[str]) -> list[int]:
    return [n for n, name in enumerate(names) if name in known]


def _cells(row: Sequence[str], places: Sequence[int]) -> Iterator[str]:
    return (row[n].strip() for n in places if n < len(row))


class _Enrolment:
    """Students row by row; an identifier belongs to the first that has it."""

    def __init__(self, columns: _Columns) -> None:
        self._columns = columns
        self._students: list[Student] = []
        self._notices: list[Notice] = []
        self._by_id: dict[str, Student] = {}
        self._shared: set[str] = set()

    def of(self, rows: Sequence[Sequence[str]], shown: str) -> Roster:
        """The roster that these rows make."""
        for number, row in enumerate(rows, 2):
            ids = self._columns.identifiers(row)
            if ids:  # Canvas has rows without, for points and for its own remarks
                self._add(ids, row, number)
            elif any(map(str.strip, row)):
                self._note(message("Row %(row)s of the roster has no identifier.", row=number))
        if not self._students:
            raise InputError(message("The roster %(file)s lists nobody.", file=shown))
        for id in self._shared:
            self._by_id.pop(id, None)
        logins: dict[str, list[Student]] = {}
        for id, student in self._by_id.items():
            logins.setdefault(key(id), []).append(student)
        single = {login: who[0] for login, who in logins.items() if len(set(who)) == 1}
        return Roster(tuple(self._students), tuple(self._notices), self._by_id, single)

    def _add(self, ids: Sequence[str], row: Sequence[str], number: int) -> None:
        first = self._by_id.get(composed(ids[0]))
        if first and composed(first.id) == composed(ids[0]):
            self._note(
                message(
                    "Row %(row)s of the roster repeats the identifier %(id)s; the first row "
                    "counts.",
                    row=number,
                    id=cut(inert(ids[0])),
                ),
                ids[0],
            )
            return
        language = self._language(row, number)
        student = Student(ids[0], self._columns.named(row), language, listed=True)
        self._students.append(student)
        for id in ids:
            self._claim(composed(id), student, number)

    def _claim(self, id: str, student: Student, number: int) -> None:
        owner = self._by_id.setdefault(id, student)
        if owner is student:
            return
        self._shared.add(id)
        self._note(
            message(
                "The identifier %(id)s in row %(row)s of the roster is another student's too, and "
                "finds neither.",
                id=cut(inert(id)),
                row=number,
            ),
            student.id,
        )

    def _language(self, row: Sequence[str], number: int) -> str | None:
        said = " ".join(_cells(row, self._columns.language[:1])).strip()
        word = _heading(said)
        code = SPOKEN.get(word, word.split(" ")[0])
        if said and code not in LANGUAGES:
            self._note(
                message(
                    "The language %(language)s in row %(row)s of the roster is not known.",
                    language=cut(inert(said)),
                    row=number,
                )
            )
        return code if code in LANGUAGES else None

    def _note(self, said: Message, student: str | None = None) -> None:
        self._notices.append(Notice(Concern.ROSTER, said, student=student))
