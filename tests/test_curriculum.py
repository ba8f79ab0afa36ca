"""The pages on the exercises, the stubs, and the references say the same."""

import ast
import re
from pathlib import Path

import pytest
from conftest import HERE

from grader.course import Exercise, built_in
from grader.i18n import Atom, Language

DOCS = HERE.parent / "docs"
EXERCISES = built_in().exercises


def section(exercise: Exercise, code: str) -> str:
    """What a language's page says of an exercise."""
    page = (DOCS / code / "curriculum.md").read_text(encoding="utf-8")
    page = page.replace("<bdi>", "").replace("</bdi>", "")
    found = re.search(rf"^### {exercise.slug[:2]} · .*?(?=^#|\Z)", page, re.DOTALL | re.MULTILINE)
    assert found, f"{code}: no section on {exercise.slug}"
    return found[0]


def title(exercise: Exercise, code: str) -> str:
    said = Language(code, [built_in().locales]).say(exercise.title)
    return "".join(run.text if isinstance(run, Atom) else run for run in said)


def signatures(source: str) -> set[str]:
    """`f(x, y=1)` for each public function and class of a program, methods by their own name."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            made = next(m for m in node.body if getattr(m, "name", "") == "__init__")
            assert isinstance(made, ast.FunctionDef)
            found.add(_signature(node.name, made.args))
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            found.add(_signature(node.name, node.args))
    return found


def _signature(name: str, arguments: ast.arguments) -> str:
    arguments.args = [a for a in arguments.args if a.arg != "self"]
    return f"{name}({ast.unparse(arguments)})"


def promised(text: str) -> set[str]:
    """The signatures that a section shows."""
    calls = re.findall(r"`(\w+\([^`]*\))`", text)
    definitions = [f"def {call}: pass" for call in calls if not call.startswith("np")]
    found = {function for one in definitions for function in signatures(one)}
    return {call for call in found if "batch," not in call}


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.slug)
def test_a_page_gives_title_slide_and_signatures_of_each_exercise(
    exercise: Exercise, code: str
) -> None:
    text = section(exercise, code)
    heading, slide, *_ = [line for line in text.splitlines() if line]
    assert heading == f"### {exercise.slug[:2]} · {title(exercise, code)}"
    stub = exercise.stub.read_text(encoding="utf-8")
    said = " ".join((ast.get_docstring(ast.parse(stub)) or "").split())
    assert f"From the lecture: {slide.partition(')')[0]}" in said
    assert promised(text) == signatures(stub)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.slug)
def test_stub_and_pages_write_a_sum_alike(exercise: Exercise) -> None:
    stub = "".join(exercise.stub.read_text(encoding="utf-8").split())
    sums = re.compile(r"−?\((?:1|100)/2?[Nn]\) Σ.*?(?=[,،]| on | and | ثم| بعد|\n|$)")
    english, arabic = (set(sums.findall(section(exercise, code))) for code in ("en", "ar"))
    assert english == arabic
    for one in english:
        assert "".join(one.split()) in stub


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda e: e.slug)
def test_stub_and_reference_have_the_same_signatures(exercise: Exercise) -> None:
    reference = Path(exercise.folder, "solution.py").read_text(encoding="utf-8")
    assert signatures(reference) >= signatures(exercise.stub.read_text(encoding="utf-8"))
