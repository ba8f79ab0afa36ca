"""Languages: which one, its catalogs, and messages as runs of text and isolated values.

Catalogs are gettext's, in `locales/<language>/LC_MESSAGES/`: `grader` holds the engine's words,
`course` the lecture's, `click` those of the command-line library. Texts mark code with
`backticks`; code and values come out as atoms, so that each writer isolates them in its own way.
"""

import gettext
import hashlib
import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from grader.model import Message

LANGUAGES = {"en": "ltr", "ar": "rtl"}  # code: direction
DOMAINS = ("grader", "course")
VARIABLES = ("GRADE_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")

_PARTS = re.compile(r"`([^`]+)`|%\((\w+)\)s|%%")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# C0, C1, line separators, and every character that changes the direction of what follows.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Atom:
    """A value or a piece of code: laid out on its own, in its own direction.

    Attributes:
        text: inert: no control characters, nothing that reorders its surroundings.
        code: it is code of the texts, not a value.
    """

    text: str
    code: bool = False

    @property
    def right_to_left(self) -> bool:
        """Whether it holds words of a right-to-left script."""
        return is_right_to_left(self.text)


Run: TypeAlias = str | Atom


class Language:
    """One language with the catalogs of the engine and of a course.

    Attributes:
        code: `en` or `ar`; `direction`: `ltr` or `rtl`.
    """

    def __init__(self, code: str, folders: Sequence[Path]) -> None:
        self.code = code
        self.direction = LANGUAGES[code]
        self.catalog: gettext.NullTranslations = gettext.NullTranslations()
        for folder in dict.fromkeys(folders):
            for domain in DOMAINS:
                found = load(folder, code, domain)
                if found is not None:
                    found.add_fallback(self.catalog)
                    self.catalog = found

    def say(self, said: Message | str) -> list[Run]:
        """A message as text and atoms, in the order of this language's sentence."""
        asked = Message(said) if isinstance(said, str) else said
        return list(_merged(self._runs(self._text(asked), asked.values)))

    def _text(self, asked: Message) -> str:
        number = asked.values.get("num")
        if isinstance(number, int):
            return self.catalog.ngettext(asked.id, asked.id, number)
        return self.catalog.gettext(asked.id)

    def _runs(self, text: str, values: Mapping[str, object]) -> Iterator[Run]:
        end = 0
        for part in _PARTS.finditer(text):
            yield text[end : part.start()]
            end = part.end()
            code, name = part.groups()
            if code:
                yield Atom(code, code=True)
            elif name:
                yield from self._value(values.get(name, f"%({name})s"))
            else:
                yield "%"
        yield text[end:]

    def _value(self, value: object) -> Iterator[Run]:
        if isinstance(value, Message):
            yield from self.say(value)
        else:
            yield Atom(inert(str(value)))


def load(folder: Path, code: str, domain: str) -> gettext.GNUTranslations | None:
    """A catalog; compiled on the spot where it was not built from its source as it is now."""
    source = folder / code / "LC_MESSAGES" / f"{domain}.po"
    built = source.with_suffix(".mo")
    data = built.read_bytes() if built.exists() else b""
    if source.exists() and _digest(source).encode() not in data:
        data = compiled(source)
    return gettext.GNUTranslations(io.BytesIO(data)) if data else None


def compiled(source: Path) -> bytes:
    """The binary form of a catalog's source, which keeps the source's digest as its version."""
    from babel.messages.mofile import write_mo  # slow to import, and seldom needed
    from babel.messages.pofile import read_po

    target = io.BytesIO()
    with source.open("rb") as file:
        catalog = read_po(file)
    catalog.version = _digest(source)
    write_mo(target, catalog)
    return target.getvalue()


def _digest(source: Path) -> str:
    return hashlib.sha256(source.read_bytes()).hexdigest()


def choose(asked: str | None, environ: Mapping[str, str] = os.environ) -> str:
    """The language to use: as asked, else the first one named by the environment, else English."""
    named = [asked or ""] + [environ.get(variable, "") for variable in VARIABLES]
    for choice in named:
        for name in choice.split(":"):
            code = re.split(r"[_.@-]", name.casefold())[0]
            if code in ("c", "posix"):
                return "en"
            if code in LANGUAGES:
                return code
    return "en"


def inert(text: str) -> str:
    """The text with every character shown that could act on what surrounds it."""
    return _UNSAFE.sub(lambda m: m[0].encode("unicode_escape", "surrogatepass").decode(), text)


def is_right_to_left(text: str) -> bool:
    """Whether a text holds a letter of a right-to-left script."""
    return _RIGHT_TO_LEFT.search(text) is not None


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    text = ""
    for run in runs:
        if isinstance(run, str):
            text += run
            continue
        if text:
            yield text
        text = ""
        yield run
    if text:
        yield text
