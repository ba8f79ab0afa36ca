"""Catalogs for those who write them: extract, update, and prove that nothing is missing or wrong.

`python -m grader.catalogs [COURSE]` brings every catalog in step with the sources. What is new is
left empty for a person to write; `grade verify` is red until it is.

`pybabel` alone is not enough: it writes a wrong plural rule for Arabic, counts fuzzy entries as
translated, lets a missing placeholder pass, and skips f-strings without a word.
"""

import ast
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from grader.course import Course, built_in
from grader.i18n import LANGUAGES
from grader.model import Message, message

KEYWORDS = {"message": None, "messages": (1, 2), "N_": None, "check": None}
METHODS = [("**.py", "python"), ("**/templates/**.html", "jinja2")]
OPTIONS = {"**/templates/**.html": {"silent": "false", "trimmed": "true"}}
COUNTS = (0, 1, 2, 3, 10, 11, 50, 99, 100, 101, 102, 103)
PLURALS = {  # babel's own rule for Arabic exchanges the last two forms
    "en": "nplurals=2; plural=(n != 1);",
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
        "n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    ),
}
TAGS = ("zero", "one", "two", "few", "many", "other")

_PLACEHOLDER = re.compile(r"%\((\w+)\)s")
_CODE = re.compile(r"`[^`]+`")
_LATIN = re.compile(r"[A-Za-z0-9]+")
_COUNTED = re.compile(r"%\(num\)s (\S+)")
_DUAL = re.compile(r"(ان|ين|ا|تي)\b")


@dataclass(frozen=True)
class Domain:
    """One set of catalogs: its name, where its texts stand in code, where its catalogs are."""

    name: str
    sources: Path
    locales: Path

    def extracted(self) -> Catalog:
        """A catalog of everything that the sources say."""
        catalog = Catalog(domain=self.name)
        found = extract_from_dir(
            self.sources, METHODS, OPTIONS, keywords=KEYWORDS, comment_tags=("L10N:",)
        )
        for file, _, id, comments, context in found:
            # Without line numbers: a catalog changes only when a text does.
            catalog.add(id, locations=[(file, 0)], auto_comments=comments, context=context)
        return catalog

    def path(self, code: str) -> Path:
        """Where the catalog of a language is."""
        return self.locales / code / "LC_MESSAGES" / f"{self.name}.po"

    def catalog(self, code: str) -> Catalog:
        """The catalog as it is on disk; an empty one where there is none."""
        if not self.path(code).exists():
            return Catalog(locale=code, domain=self.name)
        with self.path(code).open("rb") as file:
            return read_po(file, locale=code, domain=self.name)

    def update(self, code: str) -> None:
        """Add what is new, drop what is gone, keep the translations of what stayed."""
        catalog = self.catalog(code)
        catalog.update(self.extracted(), no_fuzzy_matching=True)
        catalog.obsolete.clear()
        if code == "en":
            for entry in _entries(catalog):
                entry.string = entry.id  # English is the language of the sources
        self.path(code).parent.mkdir(parents=True, exist_ok=True)
        with self.path(code).open("wb") as file:
            write_po(file, catalog, width=0, sort_by_file=True, omit_header=True)
        body = self.path(code).read_text(encoding="utf-8")
        self.path(code).write_text(_header(code) + body, encoding="utf-8")


def domains(course: Course) -> list[Domain]:
    """The engine's catalogs and the course's."""
    package = Path(__file__).parent
    return [
        Domain("grader", package, built_in().locales),
        Domain("course", course.root / "solutions", course.locales),
    ]


def faults(course: Course) -> Iterator[Message]:
    """What is wrong with the catalogs of a course and of the engine."""
    for domain in domains(course):
        yield from _unmarked(domain)
        expected = {_key(entry): entry for entry in _entries(domain.extracted())}
        for code in LANGUAGES:
            yield from _Reader(f"{code}/{domain.name}.po", code).faults(
                domain.catalog(code), expected
            )


class _Reader:
    """Reads one catalog with a critical eye."""

    def __init__(self, name: str, code: str) -> None:
        self.name = name
        self.code = code

    def faults(self, catalog: Catalog, expected: Mapping[object, Entry]) -> Iterator[Message]:
        if not _has_plural_rule_of(catalog, self.code):
            yield message(
                "The plural rule of %(catalog)s is not the language's.", catalog=self.name
            )
        entries = {_key(entry): entry for entry in _entries(catalog)}
        for key in expected.keys() - entries.keys():
            text = _short(expected[key])
            yield message("%(catalog)s lacks a text: %(text)s", catalog=self.name, text=text)
        for key, entry in entries.items():
            what = self._stale(entry) if key not in expected else self._fault(entry)
            if what is not None:
                yield what

    def _stale(self, entry: Entry) -> Message:
        return self._say(message("it is no longer in the sources"), entry)

    def _fault(self, entry: Entry) -> Message | None:
        ids, strings = _texts(entry.id), _texts(entry.string)
        if entry.fuzzy:
            return self._say(message("it is marked fuzzy"), entry)
        if not all(strings) or (len(ids) > 1 and len(strings) != _forms(self.code)):
            return self._say(message("it is not translated"), entry)
        if self.code == "en":
            same = strings == ids
            return None if same else self._say(message("English must repeat the source"), entry)
        return next(self._faults_of_forms(ids, strings, entry), None)

    def _faults_of_forms(
        self, ids: tuple[str, ...], strings: tuple[str, ...], entry: Entry
    ) -> Iterator[Message]:
        for form, text in enumerate(strings):
            if _names(text) != _names(ids[-1]):
                yield self._say(message("its placeholders differ from the source's"), entry)
            if set(_CODE.findall(text)) != set(_CODE.findall(ids[-1])):
                yield self._say(message("its code in backticks differs from the source's"), entry)
            if _LATIN.search(_CODE.sub("", _PLACEHOLDER.sub("", text))):
                yield self._say(message("it has Latin letters or digits outside backticks"), entry)
            if len(ids) > 1 and not _is_form(text, form, strings):
                yield self._say(message("a plural form stands in another's place"), entry)

    def _say(self, what: Message, entry: Entry) -> Message:
        return message(
            "%(catalog)s, the text %(text)s: %(what)s.",
            catalog=self.name,
            text=_short(entry),
            what=what,
        )


def _texts(id: object) -> tuple[str, ...]:
    return tuple(id) if isinstance(id, tuple | list) else (str(id),)


def _names(text: str) -> set[str]:
    """The placeholders that must stay; a form that is a single number may do without `num`."""
    return set(_PLACEHOLDER.findall(text)) - {"num"}


def _is_form(text: str, form: int, strings: Sequence[str]) -> bool:
    """Whether an Arabic text can be this plural form: its digits, and the noun's ending.

    Zero, one and two are said in words. From 3 to 10 the noun is a plural, from 11 to 99 a
    singular with its accusative ending, and a bare singular for the hundreds.
    """
    if form <= TAGS.index("two"):
        words = {0: "واحد" not in text, 1: "واحد" in text, 2: bool(_DUAL.search(text))}
        return "%(num)s" not in text and words[form]
    few, many, other = (_counted_noun(string) for string in strings[3:])
    if "" in (few, many, other):
        return "%(num)s" in text
    return _singular(many) == other and few != other and (many != other or other.endswith("ة"))


def _counted_noun(text: str) -> str:
    found = _COUNTED.search(text)
    return found[1].rstrip("،؛.:)»") if found else ""


def _singular(noun: str) -> str:
    return noun.removesuffix("ًا").removesuffix("ةً") if not noun.endswith("ة") else noun


def _has_plural_rule_of(catalog: Catalog, code: str) -> bool:
    try:
        form_of = c2py(catalog.plural_expr)
    except ValueError:
        return False
    tags = [tag for tag in TAGS if tag in {*Locale(code).plural_form.tags, "other"}]
    return all(tags[form_of(n)] == Locale(code).plural_form(n) for n in COUNTS)


def _unmarked(domain: Domain) -> Iterator[Message]:
    """Texts that the extractor would skip: an f-string, or a text that is no constant."""
    for path in sorted(domain.sources.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = node.args[: 2 if node.func.id == "messages" else 1]
                plain = texts and all(isinstance(text, ast.Constant) for text in texts)
                if node.func.id in KEYWORDS and not plain:
                    yield message(
                        "%(file)s, line %(line)s: the text is not a plain string.",
                        file=path.name,
                        line=node.lineno,
                    )


def _entries(catalog: Catalog) -> list[Entry]:
    return [entry for entry in catalog if entry.id]


def _key(entry: Entry) -> object:
    return (entry.context, _texts(entry.id))


def _short(entry: Entry) -> str:
    id = _texts(entry.id)[0]
    return id if len(id) <= 60 else f"{id[:59]}…"


def _forms(code: str) -> int:
    return int(PLURALS[code].partition("=")[2].partition(";")[0])


def _header(code: str) -> str:
    lines = [
        "Project-Id-Version: tadrib",
        f"Language: {code}",
        f"Plural-Forms: {PLURALS[code]}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    return 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in lines) + "\n"


def main() -> None:
    """Update the catalogs of the engine and of a course."""
    course = Course(Path(sys.argv[1])) if len(sys.argv) > 1 else built_in()
    for domain in domains(course):
        for code in LANGUAGES:
            domain.update(code)


if __name__ == "__main__":
    main()
