"""Catalogs are whole and right in both languages; each way of being neither is found."""

import gettext
import io
import os
import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import TypeAlias

import pytest
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from conftest import SMALL

from grader import catalogs, i18n
from grader.catalogs import Domain
from grader.course import Course, built_in
from grader.model import Message

SOURCE = """
from grader.model import N_, message, messages
A = message("Hello %(name)s, use `grade`.", name="x")
B = messages("You have %(num)s check of %(total)s.", "You have %(num)s checks of %(total)s.", 3)
C = N_("plain")
D = message(
    "One sentence "
    "in two pieces."
)
"""
TEMPLATE = '<p>{{ message("In a page: %(x)s", x=1) }}</p>'
ARABIC: dict[str, str | tuple[str, ...]] = {
    "Hello %(name)s, use `grade`.": "مرحبًا %(name)s، استعمل `grade`.",
    "You have %(num)s check of %(total)s.": (
        "ليس لديك فحص من %(total)s.",
        "لديك فحص واحد من %(total)s.",
        "لديك فحصان من %(total)s.",
        "لديك %(num)s فحوص من %(total)s.",
        "لديك %(num)s فحصًا من %(total)s.",
        "لديك %(num)s فحص من %(total)s.",
    ),
    "plain": "بسيط",
    "One sentence in two pieces.": "جملة واحدة في قطعتين.",
    "In a page: %(x)s": "في صفحة: %(x)s",
}
COUNTED = "You have %(num)s check of %(total)s."

Edit: TypeAlias = Callable[[Catalog], object]


@pytest.fixture
def domain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Domain:
    """A small domain with whole catalogs, the only one that is looked at."""
    sources = tmp_path / "sources"
    (sources / "templates").mkdir(parents=True)
    (sources / "words.py").write_text(SOURCE, encoding="utf-8")
    (sources / "templates" / "page.html").write_text(TEMPLATE, encoding="utf-8")
    made = Domain("words", sources, tmp_path / "locales")
    for code in ("en", "ar"):
        made.update(code)
    monkeypatch.setattr(catalogs, "domains", lambda course: [made])
    edit(made, "ar", translate)
    return made


def translate(catalog: Catalog) -> None:
    for entry in catalog:
        if entry.id:
            entry.string = ARABIC[first_id(entry.id)]


def first_id(id: object) -> str:
    return str(id[0] if isinstance(id, tuple | list) else id)


def edit(domain: Domain, code: str, change: Edit) -> None:
    """Change one catalog on disk; its own header stays."""
    path = domain.path(code)
    header = path.read_text(encoding="utf-8").partition("\n\n")[0]
    with path.open("rb") as file:
        catalog = read_po(file, locale=code)
    change(catalog)
    body = io.BytesIO()
    write_po(body, catalog, width=0, omit_header=True)
    path.write_text(f"{header}\n\n{body.getvalue().decode()}", encoding="utf-8")


def string(id: str, text: str | tuple[str, ...]) -> Edit:
    """Give one entry another translation."""

    def change(catalog: Catalog) -> None:
        catalog[id].string = text

    return change


def said(message: Message) -> str:
    values = {k: said(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.id % values


def faults() -> list[str]:
    return [said(fault) for fault in catalogs.faults(built_in())]


def test_whole_catalogs_have_no_fault(domain: Domain) -> None:
    assert faults() == []


@pytest.mark.parametrize("root", [built_in().root, SMALL], ids=["built-in", "miniature"])
def test_the_catalogs_of_this_project_have_no_fault(root: Path) -> None:
    assert [said(fault) for fault in catalogs.faults(Course(root))] == []


# Each way of being wrong.

BAD: dict[str, tuple[str, Edit, str]] = {
    "untranslated": ("ar", string("plain", ""), "not translated"),
    "a plural untranslated": ("ar", string(COUNTED, ("",) * 6), "not translated"),
    "one form untranslated": (
        "ar",
        string(COUNTED, (*ARABIC[COUNTED][:5], "")),
        "not translated",
    ),
    "too few forms": ("ar", string(COUNTED, tuple(ARABIC[COUNTED][:2])), "not translated"),
    "fuzzy": ("ar", lambda c: c["plain"].flags.add("fuzzy"), "fuzzy"),
    "a fuzzy English entry": ("en", lambda c: c["plain"].flags.add("fuzzy"), "fuzzy"),
    "gone": ("ar", lambda c: c.delete("plain"), "lacks a text: plain"),
    "gone in English": ("en", lambda c: c.delete("plain"), "lacks a text: plain"),
    "stale": ("ar", lambda c: c.add("of old", "قديم"), "no longer in the sources"),
    "stale in English": ("en", lambda c: c.add("of old", "of old"), "no longer in the sources"),
    "a placeholder lost": (
        "ar",
        string("Hello %(name)s, use `grade`.", "مرحبًا، استعمل `grade`."),
        "placeholders",
    ),
    "a placeholder misspelled": (
        "ar",
        string("In a page: %(x)s", "في صفحة: %(y)s"),
        "placeholders",
    ),
    "a placeholder lost in one form": (
        "ar",
        string(COUNTED, (*ARABIC[COUNTED][:5], "لديك %(num)s فحص.")),
        "placeholders",
    ),
    "a broken placeholder": (
        "ar",
        string("In a page: %(x)s", "في صفحة: %(x)"),
        "placeholders",
    ),
    "code lost": (
        "ar",
        string("Hello %(name)s, use `grade`.", "مرحبًا %(name)s، استعمل الأمر."),
        "backticks",
    ),
    "code translated": (
        "ar",
        string("Hello %(name)s, use `grade`.", "مرحبًا %(name)s، استعمل `صحّح`."),
        "backticks",
    ),
    "Latin letters": ("ar", string("plain", "بسيط plain"), "Latin"),
    "left in English": ("ar", string("plain", "plain"), "Latin"),
    "digits": ("ar", string("plain", "بسيط 3"), "Latin"),
    "English that differs": ("en", string("plain", "Plain"), "English must repeat"),
}


@pytest.mark.parametrize(("code", "change", "part"), BAD.values(), ids=BAD.keys())
def test_a_fault_of_a_catalog_is_found_and_said(
    domain: Domain, code: str, change: Edit, part: str
) -> None:
    edit(domain, code, change)
    (fault,) = faults()
    assert part in fault
    assert f"{code}/words.po" in fault


@pytest.mark.parametrize(("one", "other"), list(combinations(range(6), 2)))
def test_any_two_plural_forms_that_are_exchanged_are_found(
    domain: Domain, one: int, other: int
) -> None:
    forms = list(ARABIC[COUNTED])
    forms[one], forms[other] = forms[other], forms[one]
    edit(domain, "ar", string(COUNTED, tuple(forms)))
    assert faults() != []


def test_a_lost_catalog_is_found(domain: Domain) -> None:
    shutil.rmtree(domain.path("ar").parent)
    assert len(faults()) >= len(ARABIC)


HEADERS = {
    "Babel's own for Arabic": (
        "ar",
        catalogs.PLURALS["ar"].replace("n%100>=11", "n%100>=0 && n%100<=2"),
    ),
    "of two forms": ("ar", "nplurals=2; plural=(n != 1);"),
    "of one form": ("ar", "nplurals=1; plural=0;"),
    "the last two exchanged": (
        "ar",
        catalogs.PLURALS["ar"].replace("4 : 5", "5 : 4"),
    ),
    "French for English": ("en", "nplurals=2; plural=(n > 1);"),
}


@pytest.mark.parametrize(("code", "header"), HEADERS.values(), ids=HEADERS.keys())
def test_a_wrong_plural_rule_is_found(domain: Domain, code: str, header: str) -> None:
    path = domain.path(code)
    text = path.read_text(encoding="utf-8").replace(catalogs.PLURALS[code], header)
    assert header in text
    path.write_text(text, encoding="utf-8")
    assert any("plural rule" in fault for fault in faults())


def test_the_header_that_babel_writes_for_arabic_is_found_wrong(domain: Domain) -> None:
    path = domain.path("ar")
    with path.open("rb") as file:
        catalog = read_po(file)
    theirs = Catalog(locale="ar", domain="words")
    for entry in catalog:
        if entry.id:
            theirs.add(entry.id, entry.string)
    with path.open("wb") as file:
        write_po(file, theirs)
    written = path.read_text(encoding="utf-8")
    assert "nplurals=6" in written
    assert any("plural rule" in fault for fault in faults()), written[:900]


@pytest.mark.parametrize(
    "code",
    [
        'message(f"Hello {1}")',
        'N_(f"Hello {1}")',
        'message("Hello " + "you")',
        'message("Hello %s" % 1)',
        "message(__name__)",
        'messages("one", f"many {1}", 3)',
        'messages(f"one {1}", "many", 3)',
        "message()",
    ],
)
def test_a_text_that_the_extractor_would_skip_is_found(domain: Domain, code: str) -> None:
    path = domain.sources / "words.py"
    path.write_text(SOURCE + f"\n{code}\n", encoding="utf-8")
    found = faults()
    assert any("words.py" in fault and "plain string" in fault for fault in found), found


def test_a_new_text_is_found_until_it_is_translated(domain: Domain) -> None:
    path = domain.sources / "words.py"
    path.write_text(SOURCE + '\nmessage("brand new")\n', encoding="utf-8")
    assert [fault for fault in faults() if "lacks a text: brand new" in fault]
    domain.update("en")
    domain.update("ar")
    (fault,) = faults()
    assert "ar/words.po" in fault
    assert "not translated" in fault
    edit(domain, "ar", string("brand new", "جديد"))
    assert faults() == []


# What writes catalogs.


def test_every_text_is_extracted_from_code_and_from_templates(domain: Domain) -> None:
    assert {first_id(entry.id) for entry in domain.extracted() if entry.id} == set(ARABIC)


def test_an_update_that_finds_nothing_new_changes_nothing(domain: Domain) -> None:
    for code in ("en", "ar"):
        domain.update(code)
        before = domain.path(code).read_bytes()
        domain.update(code)
        assert domain.path(code).read_bytes() == before


def test_an_update_keeps_translations_and_drops_what_is_gone(domain: Domain) -> None:
    path = domain.sources / "words.py"
    path.write_text(SOURCE.replace('N_("plain")', 'N_("plainer")'), encoding="utf-8")
    for code in ("en", "ar"):
        domain.update(code)
    catalog = domain.catalog("ar")
    assert catalog["In a page: %(x)s"].string == ARABIC["In a page: %(x)s"]
    assert catalog["plainer"].string == ""
    assert not catalog["plainer"].fuzzy
    assert catalog.get("plain") is None
    assert "بسيط" not in domain.path("ar").read_text(encoding="utf-8")


def test_catalogs_hold_no_line_numbers_and_no_dates(domain: Domain) -> None:
    text = domain.path("ar").read_text(encoding="utf-8")
    assert "words.py\n" in text
    assert "-Date" not in text


# What reads them.


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("root", [built_in().root, SMALL], ids=["built-in", "miniature"])
@pytest.mark.parametrize("name", i18n.DOMAINS)
def test_the_plural_form_of_every_number_is_the_languages_own(
    code: str, root: Path, name: str
) -> None:
    source = root / "locales" / code / "LC_MESSAGES" / f"{name}.po"
    if not source.exists():  # the miniature course has only words of a course
        assert (root, name) == (SMALL, "grader")
        return
    catalog = gettext.GNUTranslations(io.BytesIO(i18n.compiled(source)))
    order = ["zero", "one", "two", "few", "many", "other"] if code == "ar" else ["one", "other"]
    rule = Locale(code).plural_form
    form: Callable[[int], int] = catalog.plural  # type: ignore[attr-defined]  # gettext's own
    assert [order[form(n)] for n in range(210)] == [rule(n) for n in range(210)]


def test_a_catalog_is_compiled_anew_when_its_source_has_changed(domain: Domain) -> None:
    path = domain.path("ar")
    built = path.with_suffix(".mo")
    assert not built.exists()

    def plain() -> str:
        catalog = i18n.load(domain.locales, "ar", "words")
        assert catalog is not None
        return catalog.gettext("plain")

    assert plain() == "بسيط"  # from the source alone
    built.write_bytes(i18n.compiled(path))
    assert plain() == "بسيط"
    edit(domain, "ar", string("plain", "أبسط"))
    for time in (1e9, 2e9):
        os.utime(path, (time, time))
        assert plain() == "أبسط"  # whatever the clock says of the two files
    path.unlink()
    assert plain() == "بسيط"  # what was built alone, as in a wheel


def test_a_language_without_a_catalog_has_none(domain: Domain) -> None:
    assert i18n.load(domain.locales, "ar", "nowhere") is None
