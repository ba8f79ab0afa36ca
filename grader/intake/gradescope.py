"""Gradescope's export: `submission_metadata.yml`, and one folder for each submission.

As several public readers of it agree: a submission is a key in the first column, its own keys are
two spaces in and begin with a colon, and what a student's program printed stands deeper in the
same file. So this is read line by line and by columns, never searched for what looks like a key.
"""

import re
from collections.abc import Iterable
from datetime import datetime

from grader.intake.layouts import Claim, Person, Reader
from grader.intake.records import Parts

METADATA = "submission_metadata.yml"

_SUBMISSION = re.compile(r"(submission_[0-9]+):\s*")
_KEY = re.compile(r"  :?(\w+):(?:\s+(.*))?")
_ITEM = re.compile(r"  (?:- |  ):?(\w+):(?:\s+(.*))?")
_TIME = re.compile(
    r"([0-9-]{10})[ T]([0-9:]{8})(?:\.([0-9]{1,6})[0-9]*)? ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2})?"
)
_ESCAPE = re.compile(r'\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(["\\/ ]))')


class _Submission:
    """One submission, as its lines tell."""

    def __init__(self) -> None:
        self.time: datetime | None = None
        self._submitters: list[dict[str, str]] = []
        self._within = self._last = ""

    def add(self, line: str) -> None:
        """Its next line; what programs printed stands deeper, and is none of these."""
        found = _KEY.fullmatch(line)
        if found:
            self._within = found[1]
            if found[1] == "created_at":
                self.time = _time(_plain(found[2] or ""))
        elif self._within == "submitters":
            self._add_submitter(line)

    def _add_submitter(self, line: str) -> None:
        item = _ITEM.fullmatch(line)
        if item:
            if line.startswith("  - ") or not self._submitters:
                self._submitters.append({})
            self._last = item[1]
            self._submitters[-1][self._last] = item[2] or ""
        elif self._submitters and line.startswith("      "):
            self._submitters[-1][self._last] += " " + line.strip()  # a long name goes on

    @property
    def people(self) -> tuple[Person, ...]:
        """Each submitter, by their number, else by their address."""
        found = []
        for facts in self._submitters:
            sid, email, name = (_plain(facts.get(k, "")) for k in ("sid", "email", "name"))
            if sid or email:
                found.append(Person(tuple(filter(None, (sid, email))), name))
        return tuple(found)


def gradescope(lines: Iterable[str]) -> Reader:
    """`submission_<id>/<path>`, whose people and time are in the metadata."""
    submissions: dict[str, _Submission] = {}
    here = _Submission()
    for line in lines:
        found = _SUBMISSION.fullmatch(line)
        if found:
            here = submissions.setdefault(found[1], _Submission())
        else:
            here.add(line)

    def read(parts: Parts) -> list[Claim]:
        if len(parts) < 2 or not re.fullmatch("submission_[0-9]+", parts[0]):
            return []
        submission = submissions.get(parts[0], _Submission())
        people = submission.people or (Person((parts[0],)),)
        return [Claim(people, parts[1:], time=submission.time)]

    return read


def _plain(text: str) -> str:
    """The text that a YAML scalar stands for; a number stays as it is written."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return _ESCAPE.sub(_unescaped, text[1:-1])
    return "" if text in ("~", "null") else text


def _unescaped(found: "re.Match[str]") -> str:
    code = found[1] or found[2] or found[3]
    if not code:
        return found[4]
    return chr(int(code, 16)) if int(code, 16) < 0x110000 else found[0]


def _time(text: str) -> datetime | None:
    found = _TIME.fullmatch(text)
    if not found:
        return None
    day, clock, fraction, zone = found.groups()
    offset = {"Z": "+00:00", "UTC": "+00:00", None: ""}.get(zone, zone)
    try:
        return datetime.fromisoformat(f"{day}T{clock}.{(fraction or '0'):0<6}{offset}")
    except ValueError:
        return None
