"""The rules of the house: who may import what, and what the package shows of itself."""

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import PACKAGE, python

import grader
from grader.course import built_in

FILES = sorted(PACKAGE.rglob("*.py"))
DOORS = {  # each outside library, and the only files that may import it
    "click": {"cli"},
    "pytest": {"judge.py"},
    "_pytest": set(),
    "jinja2": {"report/html.py"},
    "markupsafe": {"report/html.py"},
    "babel": {"i18n.py", "catalogs.py"},
    "gettext": {"i18n.py", "catalogs.py", "cli"},
    "subprocess": {"start.py"},
    "msgspec": {"report/json.py"},
    "arabic_reshaper": {"report/bidi.py"},
    "wcwidth": {"report/bidi.py"},
    "sqlite3": {"gradebook"},
    "pickle": set(),
    "marshal": set(),
}


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def module(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def ours(path: Path) -> bool:
    """Whether it is our code: the wheel holds a course inside the package."""
    return place(path).partition("/")[0] not in {"exercises", "solutions", "locales"}


def imports(path: Path, tree: ast.AST) -> Iterator[str]:
    """Full names of all that a piece of a file imports."""
    package = module(path) if path.name == "__init__.py" else module(path).rpartition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = ".".join(base if node.level else []) + ("." if node.level else "")
            name = (start + (node.module or "")).strip(".")
            inner = {f"{name}.{alias.name}" for alias in node.names}
            yield from inner & MODULES
            if inner - MODULES:
                yield name


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def at_module_level(path: Path) -> Iterator[str]:
    """What is imported when a file is: not inside functions, not for types only."""
    for node in parsed(path).body:
        typing_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        if not typing_only and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from imports(path, node)


OURS = [path for path in FILES if ours(path)]
MODULES = {module(path) for path in OURS}
GRAPH = {module(path): set(at_module_level(path)) for path in OURS}


def test_there_is_something_to_look_at() -> None:
    assert {"grader", "grader.judge", "grader.box.child", "grader.cli.commands"} <= GRAPH.keys()
    assert "grader.model" in GRAPH["grader.course"]


def test_no_file_imports_itself_through_others() -> None:
    graph = {name: found & GRAPH.keys() - {name} for name, found in GRAPH.items()}
    while graph:
        ends = [name for name, found in graph.items() if not found & graph.keys()]
        assert ends, f"these import each other in a circle: {sorted(graph)}"
        for name in ends:
            del graph[name]


def test_model_wire_and_languages_stand_at_the_bottom() -> None:
    for name in ("grader.model", "grader.box.frame"):
        assert not {other for other in GRAPH[name] if other.startswith("grader")}
    assert {n for n in GRAPH["grader.box.wire"] if n in GRAPH} <= {"grader.box.frame"}
    assert {n for n in GRAPH["grader.i18n"] if n in GRAPH} <= {"grader.model"}


def test_reports_and_courses_know_nothing_of_judging() -> None:
    forbidden = {"grader.judge", "grader.sandbox", "grader.diagnosis", "grader.cli"}
    for name, found in GRAPH.items():
        if name.startswith("grader.report") or name in {"grader.course", "grader.reading"}:
            assert not found & forbidden, name


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library: str) -> None:
    through = {
        place(path)
        for path in OURS
        if library in {name.partition(".")[0] for name in imports(path, parsed(path))}
    }
    assert {p for p in through if not {p, p.partition("/")[0]} & DOORS[library]} == set()


def test_nothing_is_evaluated_or_executed_but_programs_and_the_course() -> None:
    calls = {
        (place(path), node.func.id)
        for path in OURS
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"eval", "exec", "compile", "__import__"}
    }
    assert calls <= {
        ("box/runner.py", "exec"),
        ("box/runner.py", "compile"),
        ("course.py", "compile"),
    }


def test_no_module_state_is_assigned_from_within_a_function() -> None:
    assert [p for p in OURS if any(isinstance(n, ast.Global) for n in ast.walk(parsed(p)))] == []


def test_the_engine_names_no_exercise() -> None:
    course = built_in()
    words = {exercise.slug for exercise in course.exercises}
    # A name that is a single word may stand in any text.
    words |= {m.id for e in course.exercises for m in e.mistakes if "-" in m.id}
    conduct = {"in-place", "shared-state"}  # named by the checks that see them, in any course
    texts = [p for p in PACKAGE.rglob("*") if p.suffix in {".py", ".html"} and ours(p)]
    found = {
        (place(path), word)
        for path in texts
        for word in words - conduct
        if word in path.read_text(encoding="utf-8")
    }
    assert found == set()


# The program inside the box.


def test_the_box_imports_only_the_standard_library_and_numpy() -> None:
    allowed = set(sys.stdlib_module_names) | {"numpy", "grader"}
    for path in OURS:
        if place(path).startswith("box/"):
            names = set(imports(path, parsed(path)))
            assert {name.partition(".")[0] for name in names} <= allowed, place(path)
            assert {
                n for n in names if n.startswith("grader") and not n.startswith("grader.box")
            } == set()


@pytest.mark.parametrize("program", ["helper", "alone"])
def test_a_child_loads_only_the_standard_library_numpy_and_itself(program: str) -> None:
    code = (
        "import sys, json\n"
        "sys.path[:0] = sys.argv[1:3]\n"
        f"from box import {program}\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))\n"
    )
    import numpy as np

    paths = (PACKAGE, Path(np.__file__).parents[1])
    said = python("-I", "-S", "-c", code, *paths)
    loaded = set(json.loads(said.out))
    # NumPy names its own compiled parts so while it loads.
    strangers = {n for n in loaded - set(sys.stdlib_module_names) if not n.startswith("_")}
    assert strangers == {"box", "numpy"} - ({"numpy"} - loaded)


# The surface.


def test_the_public_names_are_few_sorted_and_there() -> None:
    assert grader.__all__ == sorted(grader.__all__)
    assert 0 < len(grader.__all__) <= 8
    for name in grader.__all__:
        assert getattr(grader, name).__name__ == name


def test_a_name_that_is_not_public_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = grader.nothing


def test_importing_the_package_loads_neither_numpy_nor_pytest() -> None:
    code = "import sys, grader\nprint(sorted(sys.modules))"
    said = python("-c", code)
    loaded = set(ast.literal_eval(said.out))
    assert "grader" in loaded
    assert not {"numpy", "pytest", "_pytest", "click", "jinja2", "babel"} & loaded


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--help"], {"numpy", "pytest", "jinja2"}),
        (["hint", "03"], {"numpy", "pytest", "jinja2"}),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: list[str], absent: set[str]) -> None:
    code = (
        "import sys\nfrom grader.cli import run\n"
        f"run({arguments!r})\n"
        "print('\\n' + repr(sorted(sys.modules)))"
    )
    loaded = set(ast.literal_eval(python("-c", code).out.splitlines()[-1]))
    assert "click" in loaded
    assert not absent & loaded


@pytest.mark.parametrize("path", OURS, ids=place)
def test_every_file_says_in_its_first_line_what_it_is(path: Path) -> None:
    text = ast.get_docstring(parsed(path))
    assert text
    assert text.splitlines()[0].endswith((".", "?"))
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
