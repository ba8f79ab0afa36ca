"""Grades as JSON: a contract that other programs read, and that can be shown again at any time."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from conftest import MAIN_REFERENCE, SMALL, Command, Said

from grader.model import Confinement, Outcome, Status
from grader.report import json as report

SCHEMA = Path(__file__).parents[1] / "docs" / "grade.schema.json"

Json: TypeAlias = dict[str, Any]

SOURCES = {
    "right/03_mse.py": MAIN_REFERENCE.read_text(encoding="utf-8"),
    "sum/03_mse.py": (
        "import numpy as np\nprint('مرحبا \\x1b[31m \\u202e')\n"
        "def mse(y, y_hat): return np.sum((y - y_hat) ** 2)\n"
        "def mse_gradient(y, y_hat): return 3 * (y_hat - y) / len(y)\n"
    ),
    "syntax/03_mse.py": "def mse(y, y_hat) return 0\n",
    "raise/03_mse.py": "def mse(y, y_hat):\n    n = 'س'\n    return y / undefined\n",
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Files of every kind, and one that is not there."""
    folder = tmp_path_factory.mktemp("files")
    for name, source in SOURCES.items():
        (folder / name).parent.mkdir()
        (folder / name).write_text(source, encoding="utf-8")
    return [*(folder / name for name in SOURCES), folder / "missing" / "03_mse.py"]


@pytest.fixture(scope="module")
def printed(cli: Command, files: list[Path]) -> str:
    """What `--format json` printed for all these files."""
    said = cli(*files, "--format", "json")
    assert (said.code, said.err) == (2, "")
    return said.out


@pytest.fixture
def document(printed: str) -> Json:
    """The document of all these files."""
    found: Json = json.loads(printed)
    return found


def typed(value: object, *kinds: type | None) -> bool:
    """Whether a value is of one of these exact types."""
    return any(value is None if kind is None else type(value) is kind for kind in kinds)


def is_message(value: Any) -> bool:
    return (
        value.keys() >= {"id", "values"}
        and typed(value["id"], str)
        and typed(value["values"], dict)
    )


# The contract.


def test_there_is_one_document_with_a_schema_grades_and_errors(document: Json) -> None:
    assert next(iter(document)) == "schema"
    assert document["schema"] == 1
    assert [typed(document[name], list) for name in ("grades", "errors")] == [True, True]


def test_there_is_one_grade_for_each_readable_file_in_the_order_given(
    document: Json, files: list[Path]
) -> None:
    assert [grade["file"] for grade in document["grades"]] == [str(path) for path in files[:-1]]


def test_every_field_of_a_grade_is_there_with_its_type(document: Json) -> None:
    for grade in document["grades"]:
        assert grade["exercise"] == "03_mse"
        assert grade["student"] is None
        assert grade["status"] in set(Status)
        assert typed(grade["score"], int)
        assert 0 <= grade["score"] <= grade["max_score"] == 100
        assert all(typed(name, str) for name in grade["mistakes"])
        assert grade["confinement"] in set(Confinement)
        assert grade["checks"]
        assert typed(grade["output"], str)
        assert typed(grade["seed"], int)
        assert len(grade["submission_digest"]) == len(grade["suite_digest"]) == 64
        assert typed(grade["grader_version"], str)
        assert typed(grade["seconds"], float)


def test_every_field_of_a_check_is_there_with_its_type(document: Json) -> None:
    for check in (check for grade in document["grades"] for check in grade["checks"]):
        assert typed(check["id"], str)
        assert typed(check["label"], str)
        assert check["outcome"] in set(Outcome)
        assert typed(check["points"], int)
        assert check["earned"] == (check["points"] if check["outcome"] == "passed" else 0)
        assert typed(check["mistakes"], list)
        assert check["message"] is None or is_message(check["message"])
        assert typed(check["line"], int, None)


def test_an_error_names_its_file_and_has_a_message(document: Json, files: list[Path]) -> None:
    (error,) = document["errors"]
    assert error["file"] == str(files[-1])
    assert is_message(error["message"])


def test_what_happened_is_in_the_right_fields(document: Json) -> None:
    right, sums, syntax, *_ = document["grades"]
    assert (right["status"], right["score"], right["mistakes"]) == ("passed", 100, [])
    assert (sums["status"], sums["mistakes"]) == ("failed", ["missing-mean"])
    assert sums["output"].startswith("مرحبا")
    assert {check["outcome"] for check in syntax["checks"]} == {"raised"}
    assert {check["line"] for check in syntax["checks"]} == {1}


def test_a_broken_grade_has_no_score(cli: Command, tmp_path: Path) -> None:
    from conftest import write_course

    write_course(tmp_path, "raise ValueError\n")
    (tmp_path / "01_f.py").write_text("")
    said = cli("--course", tmp_path, tmp_path / "01_f.py", "--format", "json")
    (grade,) = json.loads(said.out)["grades"]
    assert (said.code, grade["status"], grade["score"]) == (3, "broken", None)
    assert [check["outcome"] for check in grade["checks"]] == ["broken"]


def test_no_sentence_is_stored_in_a_students_language(
    cli: Command, files: list[Path], document: Json
) -> None:
    arabic = json.loads(cli(*files, "--format", "json", "--lang", "ar").out)
    for grade in document["grades"] + arabic["grades"]:
        grade["seconds"] = 0
    assert document == arabic


def test_the_document_is_plain_ascii(printed: str) -> None:
    assert printed.isascii()


def test_nothing_else_is_on_standard_output(command: Command, files: list[Path]) -> None:
    said = command(*files, "--format", "json", "--color", "--lang", "ar")
    assert (said.code, said.err) == (2, "")
    assert said.out.startswith("{")
    assert said.out.endswith("}\n")
    json.loads(said.out)


def test_without_a_readable_file_the_document_is_still_there(cli: Command, tmp_path: Path) -> None:
    said = cli(tmp_path / "03_mse.py", "--format", "json")
    document = json.loads(said.out)
    assert (said.code, document["grades"], len(document["errors"])) == (2, [], 1)


# The schema.


def test_the_checked_in_schema_is_the_one_of_this_version() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == report.schema()


@pytest.mark.heavy
def test_the_document_fits_the_checked_in_schema(document: Json) -> None:
    import jsonschema  # type: ignore[import-untyped]  # has no types

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)


@pytest.mark.heavy
@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["grades"][0].update(score="100"),
        lambda d: d["grades"][0].update(status="fine"),
        lambda d: d["grades"][0].pop("checks"),
        lambda d: d["grades"][0]["checks"][0].update(outcome="odd"),
        lambda d: d.update(grades={}),
    ],
)
def test_the_schema_refuses_what_is_no_grade(
    document: Json, spoil: Callable[[Json], object]
) -> None:
    import jsonschema

    spoil(document)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(document, schema, jsonschema.Draft202012Validator)


# Shown again.

Stored: TypeAlias = Callable[[object], Path]


@pytest.fixture
def stored(tmp_path: Path) -> Stored:
    """A document in a file."""

    def written(document: object) -> Path:
        path = tmp_path / "grade.json"
        text = document if isinstance(document, str) else json.dumps(document)
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.mark.parametrize("form", ["text", "html", "json"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_stored_grade_is_shown_as_grading_showed_it(
    cli: Command, files: list[Path], printed: str, stored: Stored, form: str, lang: str
) -> None:
    path = stored(printed)
    graded = cli(*files, "--format", form, "--lang", lang)
    shown = cli("show", path, "--format", form, "--lang", lang)
    assert shown.err == graded.err
    if form == "json":
        assert shown.out == path.read_text(encoding="utf-8")
    else:
        assert shown.out == graded.out


@pytest.mark.parametrize("options", [["--bidi", "visual"], ["--bidi", "off"], ["--color"]])
def test_a_stored_grade_is_shown_to_any_terminal_as_grading_shows_it(
    cli: Command, files: list[Path], printed: str, stored: Stored, options: list[str]
) -> None:
    path = stored(printed)
    assert (
        cli("show", path, "--lang", "ar", *options).out == cli(*files, "--lang", "ar", *options).out
    )


def test_showing_needs_no_file_but_the_stored_one(
    cli: Command, printed: str, stored: Stored, tmp_path: Path
) -> None:
    elsewhere = printed.replace(str(files_root(printed)), str(tmp_path / "gone"))
    assert "Traceback" not in cli("show", stored(elsewhere)).err
    assert cli("show", stored(elsewhere)).code == 0


def files_root(printed: str) -> Path:
    return Path(json.loads(printed)["grades"][0]["file"]).parents[1]


def with_unknown(value: Any) -> Any:
    """The same document with a field that nobody knows in every object but `values`."""
    if isinstance(value, list):
        return [with_unknown(item) for item in value]
    if not isinstance(value, dict):
        return value
    kept = {k: v if k == "values" else with_unknown(v) for k, v in value.items()}
    return {**kept, "of_a_later_version": {"deep": [1]}}


def test_unknown_fields_are_ignored(cli: Command, document: Json, stored: Stored) -> None:
    plain = cli("show", stored(document)).out
    assert cli("show", stored(with_unknown(document))).out == plain


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        "not JSON",
        '{"schema": 1, "grades": 3}',
        '{"schema": 1, "grades": [{}]}',
        '{"schema": "x", "grades": [], "errors": []}',
        '{"schema": 1, "grades": [], "errors": [{"file": 3}]}',
        "[" * 100_000,
        '{"schema": 1, "grades": ' + "[" * 100_000,
        "\ufeff{}",
    ],
    ids=range(13),
)
def test_what_is_no_stored_grade_is_one_sentence_and_exit_code_2(
    cli: Command, stored: Stored, text: str
) -> None:
    assert_one_sentence(cli("show", stored(text)))


def test_bytes_that_are_no_text_are_one_sentence_and_exit_code_2(
    cli: Command, tmp_path: Path
) -> None:
    path = tmp_path / "grade.json"
    path.write_bytes(b'{"grades": [], "errors": [{"file": "\xff", "message": {"id": ""}}]}')
    assert_one_sentence(cli("show", path))


def test_a_missing_stored_file_or_a_directory_is_exit_code_2(cli: Command, tmp_path: Path) -> None:
    assert_one_sentence(cli("show", tmp_path / "nowhere.json"))
    assert_one_sentence(cli("show", tmp_path))


def assert_one_sentence(said: Said) -> None:
    assert said.code == 2
    assert said.out == ""
    assert "Traceback" not in said.err
    assert 0 < len(said.err) < 600


def test_a_document_without_grades_is_shown_as_nothing(cli: Command, stored: Stored) -> None:
    said = cli("show", stored({"schema": 1, "grades": [], "errors": []}))
    assert (said.code, said.out.strip(), said.err) == (0, "", "")


def test_a_stored_grade_of_another_course_is_shown_with_that_courses_words(
    cli: Command, stored: Stored
) -> None:
    reference = SMALL / "solutions" / "01_mean" / "solution.py"
    path = stored(cli("--course", SMALL, reference, "--format", "json").out)
    shown = cli("show", path, "--course", SMALL, "--lang", "ar")
    assert shown.code == 0
    assert "المتوسط" in shown.out
