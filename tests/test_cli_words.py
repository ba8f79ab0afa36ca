"""Help, usage errors and Click's own words, in both languages."""

import gettext
import io
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import click
import pytest
from babel.messages.extract import extract_from_dir
from conftest import SMALL, Command
from wcwidth import wcswidth

from grader.cli import commands
from grader.cli.group import Group, translate
from grader.cli.session import Session
from grader.course import built_in
from grader.i18n import Language, compiled, is_right_to_left
from grader.report import text
from grader.report.bidi import Writer

CATALOG = built_in().locales / "ar" / "LC_MESSAGES" / "click.po"
CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ISOLATE = re.compile("[\u2066\u2068][^\u2069]*\u2069")
LATIN = re.compile(r"[A-Za-z]")
# Latin alone on its line: a command to type, an option, the name of a command, quoted values.
LATIN_LINE = re.compile(
    r"(grade|--[\w-]+)( .*)?|(doctor|gradient|hint|show|verify)(, \w+)*|'.*'\.?"
)
ENGLISH_WORDS_OF_CLICK = {"name", "number_type", "param_type"}  # values that it never translates
SENTENCES = {"message", "extra_message", "e.message"}  # values in our language

GROUP = commands.grade
HELP = [[], ["x.py"], *([name] for name, inner in GROUP.commands.items() if not inner.hidden)]

# arguments, a part of the English sentence, the whole Arabic one without its controls
ERRORS = [
    (["--langg", "en", "x.py"], "No such option", "الخيار --langg غير موجود. هل المقصود --lang؟"),
    (["hint", "--seed", "1"], "No such option", "الخيار --seed غير موجود."),
    (["--seed", "a", "x.py"], "'a' is not an integer.", "في --seed: لا تُقبل a، والمطلوب عدد صحيح."),
    (["hint", "3", "x"], "'x' is not an integer.", "في [NUMBER]: لا تُقبل x، والمطلوب عدد صحيح."),
    (["hint", "3", "0"], "0 is not in the range x>=1.", "لا تُقبل 0، والمجال المقبول x>=1."),
    (["--format", "xml", "x.py"], "not one of 'text', 'json', 'html'.", "والقيم المقبولة هي"),
    (["--lang", "xx", "x.py"], "not one of 'en', 'ar'.", "والقيمتان المقبولتان هما en, ar."),
    (["--lang", "xx"], "not one of 'en', 'ar'.", "لا تُقبل xx، والقيمتان المقبولتان هما en, ar."),
    (["--bidi", "xx", "hint", "3"], "Invalid value for '--bidi'", "قيمة غير صالحة في --bidi"),
    (["--seed"], "Option '--seed' requires an argument.", "الخيار --seed تلزمه قيمة."),
    (["--lang"], "Option '--lang' requires an argument.", "الخيار --lang تلزمه قيمة."),
    (["--color=1", "x.py"], "does not take a value.", "الخيار --color لا يأخذ قيمة."),
    (["--seed", "1"], "Missing argument 'FILE...'.", "لم يُذكر الوسيط FILE...."),
    (["hint"], "Missing argument 'EXERCISE'.", "لم يُذكر الوسيط EXERCISE."),
    (["show"], "Missing argument 'GRADE.json'.", "لم يُذكر الوسيط GRADE.json."),
    (["verify", "1"], "Got unexpected extra argument (1)", "وسيط زائد: 1"),
    (["verify", "1", "2"], "Got unexpected extra arguments (1 2)", "وسيطان زائدان: 1 2"),
    (["verify", *"123"], "Got unexpected extra arguments (1 2 3)", "وسائط زائدة: 1 2 3"),
    (["hnt", "3"], "There is no command hnt. Did you mean hint?", "الأمر hnt غير موجود."),
    (["nope"], "There is no file and no command nope.", "لا يوجد ملف ولا أمر اسمه nope."),
    (["n" * 300], "There is no file and no command n", "لا يوجد ملف ولا أمر اسمه"),
    (["file", "x.py"], "There is no file and no command file.", "لا يوجد ملف ولا أمر اسمه file."),
]


def assert_is_arabic(page: str) -> None:
    """Each line has one direction, and no Latin word in Arabic is outside of an isolate."""
    for line in filter(None, map(str.strip, page.splitlines())):
        if is_right_to_left(line):
            assert not LATIN.search(ISOLATE.sub("", line)), line
        else:
            assert LATIN_LINE.fullmatch(line), line


def plain(said: str) -> str:
    """A text on one line without controls and quotation marks."""
    return " ".join(CONTROLS.sub("", said).replace("'", "").split())


def words_of_click() -> Iterator[tuple[str, ...]]:
    """Every text of the installed Click, with its plural if it has one."""
    folder = Path(click.__file__).parent
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    for found in extract_from_dir(folder, [("**.py", "python")], keywords=keywords):
        id = found[2]
        yield id if isinstance(id, tuple) else (id,)


def arabic() -> gettext.GNUTranslations:
    """The catalog of Click's words, from its source."""
    return gettext.GNUTranslations(io.BytesIO(compiled(CATALOG)))


def placeholders(words: str) -> set[str]:
    """The names of the values in a text."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


@pytest.fixture(autouse=True)
def _click_as_before() -> Iterator[None]:
    """Leave Click, and all who ask gettext, as they were."""
    before = gettext.dgettext, gettext.dngettext
    yield
    gettext.dgettext, gettext.dngettext = before


# Help


@pytest.mark.parametrize("arguments", HELP, ids=lambda arguments: " ".join(arguments) or "grade")
@pytest.mark.parametrize("lang", [["--lang", "ar"], ["--lang=ar"]], ids=" ".join)
def test_arabic_help_has_no_english_sentence(
    cli: Command, arguments: list[str], lang: list[str]
) -> None:
    page = cli(*arguments, "--help", *lang)
    assert (page.code, page.err) == (0, "")
    assert_is_arabic(page.out)
    assert page.out == cli(*lang, "--help", *arguments).out


@pytest.mark.parametrize("arguments", HELP, ids=lambda arguments: " ".join(arguments) or "grade")
def test_english_help_has_no_direction_control_and_no_summary_is_cut(
    cli: Command, arguments: list[str]
) -> None:
    page = cli(*arguments, "--help").out
    assert page.isascii()
    assert "..." not in page.replace("FILE...", "").replace("[ARGS]...", "")
    assert cli(*arguments, "--help", "--lang", "ar").out != page
    assert cli(*arguments, "--help").out == page, "a language stays when another is asked for"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_help_of_the_bare_command_tells_of_files_and_of_commands(cli: Command, lang: str) -> None:
    lines = [line.strip() for line in cli("--lang", lang, "--help").out.splitlines()]
    page = "\n".join(lines)
    assert "grade [OPTIONS] FILE...\ngrade COMMAND [ARGS]..." in page
    for name in ("--exercise", "--format", "--report", "--seed", "--lang", "--bidi", "--version"):
        assert sum(line.startswith(name) for line in lines) == 1, name
    for name in ("gradient", "hint", "show", "verify"):
        assert sum(line.split()[:1] == [name] for line in lines) == 1, name


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_help_never_names_the_hidden_command(cli: Command, lang: str) -> None:
    page = cli("x.py", "--help", "--lang", lang).out
    assert "grade [OPTIONS] FILE..." in page
    assert "grade file" not in page


@pytest.mark.parametrize("writer", list(Writer))
@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_help_fits_the_terminal(
    cli: Command, monkeypatch: pytest.MonkeyPatch, width: int, lang: str, writer: Writer
) -> None:
    monkeypatch.setattr(Session, "terminal", lambda *_: text.Terminal(width, writer))
    for arguments in HELP:
        page = cli(*arguments, "--help", "--lang", lang).out
        assert all(wcswidth(CONTROLS.sub("", line)) <= width for line in page.splitlines())


@pytest.mark.parametrize("place", [0, 1, 2])
def test_help_takes_the_asked_writer_wherever_it_stands(cli: Command, place: int) -> None:
    line = ["hint", "--help"]
    line[place:place] = ["--bidi", "visual"]
    visual = cli("--lang", "ar", *line).out
    assert "\u202d" in visual
    assert "\u200f" not in visual


# Usage errors


@pytest.mark.parametrize(("arguments", "english", "in_arabic"), ERRORS)
def test_usage_error_is_one_sentence_and_the_way_to_help(
    cli: Command,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    english: str,
    in_arabic: str,
) -> None:
    said = cli(*arguments)
    assert (said.code, said.out) == (2, "")
    assert said.err.isascii()
    assert english in " ".join(said.err.split())
    assert said.err.endswith("See all commands and options:\n    grade --help\n")
    monkeypatch.setenv("LANGUAGE", "ar")
    said = cli(*arguments)
    assert (said.code, said.out) == (2, "")
    assert in_arabic in plain(said.err)
    assert said.err.endswith("\n    grade --help\n")
    if len(arguments[0]) < 80:  # a longer word is cut, and fills whole lines
        assert_is_arabic(said.err)


def test_usage_error_takes_the_asked_writer(cli: Command) -> None:
    for arguments in (["--nope"], ["hint"], ["hint", "3", "x"], ["nope"]):
        assert "\u202d" in cli("--bidi", "visual", "--lang", "ar", *arguments).err


# Options


@pytest.mark.parametrize("lang", [["--lang", "ar"], ["--lang=ar"]], ids=" ".join)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_language_is_asked_for_before_or_after_a_command(
    cli: Command, place: int, lang: list[str]
) -> None:
    line = ["hint", "3"]
    line[place:place] = lang
    assert "التلميح" in cli(*line).out


@pytest.mark.parametrize("place", [0, 1, 2])
def test_options_stand_before_or_after_the_files(cli: Command, tmp_path: Path, place: int) -> None:
    line = [str(tmp_path / "03_mse.py"), str(tmp_path / "18_adam.py")]
    line[place:place] = ["--lang", "ar", "--seed=1"]
    said = cli(*line)
    assert said.code == 2
    assert said.err.count("غير موجود") == 2


def test_language_alone_welcomes_in_it(cli: Command) -> None:
    said = cli("--lang", "ar")
    assert (said.code, said.err) == (0, "")
    assert_is_arabic(said.out)
    assert cli().out.isascii()


def test_course_is_asked_for_before_or_after_a_command(cli: Command) -> None:
    said = cli("hint", "1", "--course", SMALL)
    assert said.code == 0
    assert "grade hint 01 2" in said.out
    assert cli("--course", SMALL, "hint", "1") == said
    assert cli("hint", "3", "--course", SMALL).code == 2


# The environment


@pytest.mark.parametrize(
    ("asked", "environ", "lang"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ar_EG.UTF-8"}, "ar"),
        ([], {"LC_MESSAGES": "en_US", "LANG": "ar"}, "en"),
        ([], {"LC_ALL": "ar_SA@latin", "LC_MESSAGES": "en"}, "ar"),
        ([], {"LANGUAGE": "fr:en:ar", "LC_ALL": "ar"}, "en"),
        ([], {"GRADE_LANG": "ar", "LANGUAGE": "en"}, "ar"),
        ([], {"LC_ALL": "C", "LANG": "ar"}, "en"),
        ([], {"LANG": "fr_FR"}, "en"),
        (["--lang", "en"], {"GRADE_LANG": "ar"}, "en"),
        (["--lang", "xx"], {"GRADE_LANG": "ar"}, "ar"),
    ],
)
def test_language_is_the_asked_one_or_the_first_that_the_environment_names(
    cli: Command,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[str],
    environ: dict[str, str],
    lang: str,
) -> None:
    monkeypatch.delenv("LANGUAGE")
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert is_right_to_left(cli(*asked, "--nope").err) is (lang == "ar")
    assert os.environ.get("LANGUAGE") == environ.get("LANGUAGE"), "the environment was changed"


@pytest.mark.parametrize("arguments", [["--help"], ["hint", "--help"], ["hint"], []])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_terminal_without_arabic_letters_ends_without_a_traceback(
    command: Command, arguments: list[str], encoding: str
) -> None:
    said = command("--lang", "ar", *arguments, PYTHONIOENCODING=encoding)
    assert said.code == (2 if arguments == ["hint"] else 0)
    assert "Traceback" not in said.out + said.err
    assert "grade --help" in said.out + said.err or "--lang [en|ar]" in said.out


# Click's own words


def test_every_text_of_the_installed_click_is_in_the_catalog() -> None:
    catalog = arabic()
    texts = set(words_of_click())
    assert len(texts) > 50, "the texts were not found"
    for id, *plural in texts:
        if not LATIN.search(re.sub(r"\{[^}]*\}", "", id)):
            continue  # values alone
        said = catalog.ngettext(id, plural[0], 1) if plural else catalog.gettext(id)
        assert is_right_to_left(said), id


def test_arabic_words_for_click_keep_their_values_and_isolate_each() -> None:
    for key, said in arabic()._catalog.items():  # type: ignore[attr-defined]
        id = key[0] if isinstance(key, tuple) else key
        if not id:
            continue
        missing = placeholders(id) - placeholders(said)
        allowed = ENGLISH_WORDS_OF_CLICK if not isinstance(key, tuple) else placeholders(id)
        assert missing <= allowed, id
        outside = ISOLATE.sub("0", said)
        assert placeholders(outside) <= SENTENCES, id
        assert not LATIN.search(re.sub(r"\{[^}]*\}", "", outside)), id
        assert not re.search(r"[ء-ي][,;?]| [،؛؟.:]", outside), id


def test_each_arabic_plural_of_click_has_its_six_forms() -> None:
    catalog = arabic()
    forms = {catalog.plural(n): n for n in (0, 1, 2, 3, 11, 100)}  # type: ignore[attr-defined]
    assert sorted(forms) == list(range(6))
    extra = [
        catalog.ngettext("Got unexpected extra argument ({args})", "", n) for n in (1, 2, 3, 11)
    ]
    assert [plain(words).split()[0] for words in extra] == ["وسيط", "وسيطان", "وسائط", "وسائط"]


def test_every_number_is_an_integer_as_the_arabic_says() -> None:
    for inner in GROUP.commands.values():
        for param in inner.params:
            assert not isinstance(param.type, click.types.FloatParamType)


def test_click_speaks_arabic_where_its_catalog_was_never_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "ar" / "LC_MESSAGES" / "click.po"
    source.parent.mkdir(parents=True)
    shutil.copy(CATALOG, source)
    built = source.with_suffix(".mo")
    for stale in (None, b"old"):
        if stale is not None:
            built.write_bytes(stale)
            os.utime(built, (0, 0))
        monkeypatch.setattr(gettext, "dgettext", lambda _, words: words)
        translate(Group("other"), Language("ar", []), tmp_path)
        assert click.NoSuchOption("-x").message.startswith("الخيار")
        assert built.exists() is (stale is not None), "the folder was written to"
        assert stale is None or built.read_bytes() == stale


def test_click_speaks_english_after_arabic(tmp_path: Path) -> None:
    translate(Group("other"), Language("ar", []), built_in().locales)
    translate(Group("other"), Language("en", []), tmp_path)
    assert click.NoSuchOption("-x").message.startswith("No such option")
