"""Programs as students write them: mistakes are named, right ones pass, others get no name.

All files of one exercise and kind are graded in one run, and then looked at one by one. A plain
run takes one program of each mistake, and a few of the others.
"""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from conftest import HERE

from grader.course import built_in
from grader.judge import grade_many
from grader.model import Grade, Status, Submission
from grader.start import make_starter

PROGRAMS = HERE / "programs"

# Mistakes that give the same numbers as another, whose name is the one that is reported.
SAME = {
    ("02_mae", "swapped-arguments"): "wrong-sign",
    ("14_nesterov", "old-velocity"): "plain-momentum",
}

Graded: TypeAlias = Callable[[Path], Grade]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


FEW = 3  # of the right and of the unlisted ones of an exercise


def programs(kind: str) -> list[Any]:
    """The files of a kind, as parameters; those that a plain run leaves out are marked."""
    found = []
    for folder in sorted((PROGRAMS / kind).iterdir()):
        files = sorted(folder.glob("*.py"))
        assert files, f"no programs in {folder}"
        for place, file in enumerate(files):
            more = "." in file.stem if kind == "mistakes" else place >= FEW
            found.append(pytest.param(file, id=name(file), marks=[pytest.mark.heavy] * more))
    return found


def graded_together(files: list[Path]) -> dict[Path, Grade]:
    """The grades of programs of one exercise, from one run."""
    course, starter = built_in(), make_starter()
    submissions = [Submission(file.name, file.read_bytes()) for file in files]
    try:
        grades = grade_many(course, course.find(files[0].parent.name), submissions, starter)
        return dict(zip(files, grades, strict=True))
    finally:
        starter.close()


@pytest.fixture(scope="module")
def graded(request: pytest.FixtureRequest) -> Graded:
    """The grade of one program; two folders at a time are graded, as far as tests look at them."""
    asked = [getattr(item, "callspec", None) for item in request.session.items]
    paths = {spec.params["path"] for spec in asked if spec is not None and "path" in spec.params}
    files = sorted(path for path in paths if isinstance(path, Path) and PROGRAMS in path.parents)
    folders = [list(group) for _, group in groupby(files, lambda file: file.parent)]
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        found = list(pool.map(graded_together, folders))
    grades = {path: grade for one in found for path, grade in one.items()}
    return grades.__getitem__


def ids(path: Path) -> set[str]:
    """The names that a program's mistakes are reported under."""
    written = path.name.partition(".")[0].split("+")
    return {SAME.get((path.parent.name, id), id) for id in written}


def failed(grade: Grade) -> list[tuple[str, str]]:
    return [(c.id, c.message.id) for c in grade.checks if c.message]


@pytest.mark.parametrize("path", programs("mistakes"))
def test_a_known_mistake_loses_points_and_is_named(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert grade.status is Status.FAILED
    assert ids(path) <= set(grade.mistakes), failed(grade)


@pytest.mark.parametrize("path", programs("right"))
def test_a_right_program_has_full_marks(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert (grade.status, grade.score) == (Status.PASSED, 100), failed(grade)


@pytest.mark.parametrize("path", programs("unlisted"))
def test_an_unlisted_mistake_loses_points_and_is_given_no_name(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert grade.status is Status.FAILED
    assert grade.mistakes == (), failed(grade)


def test_every_named_mistake_of_every_exercise_has_a_program_here() -> None:
    files = (PROGRAMS / "mistakes").glob("*/*.py")
    written = {(path.parent.name, id) for path in files for id in ids(path)}
    known = {(e.slug, m.id) for e in built_in().exercises for m in e.mistakes if m.named}
    assert known - written == set()
    assert written - known == set()
