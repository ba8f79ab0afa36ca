"""Programs as students write them: mistakes are named, right ones pass, others get no name.

All files of one exercise and kind are graded in one run, and then looked at one by one.
"""

import multiprocessing
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import HERE

from grader.course import built_in
from grader.judge import grade_many
from grader.model import Grade, Status, Submission
from grader.start import make_starter

PROGRAMS = HERE / "programs"

Graded: TypeAlias = Callable[[Path], Grade]


def programs(kind: str) -> list[Path]:
    found = sorted((PROGRAMS / kind).glob("*/*.py"))
    assert found, f"no programs in {kind}"
    return found


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def graded_folder(folder: Path) -> dict[Path, Grade]:
    """The grades of all programs of one exercise and kind, from one run."""
    course, files, starter = built_in(), sorted(folder.glob("*.py")), make_starter()
    submissions = [Submission(file.name, file.read_bytes()) for file in files]
    try:
        grades = grade_many(course, course.find(folder.name), submissions, starter)
        return dict(zip(files, grades, strict=True))
    finally:
        starter.close()


@pytest.fixture(scope="module")
def graded() -> Graded:
    """The grade of one program; two folders at a time are graded."""
    folders = sorted({path.parent for path in PROGRAMS.glob("*/*/*.py")})
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        found = [pool.submit(graded_folder, folder) for folder in folders]
        grades = {path: grade for one in found for path, grade in one.result().items()}
    return grades.__getitem__


def failed(grade: Grade) -> list[tuple[str, str]]:
    return [(c.id, c.message.id) for c in grade.checks if c.message]


@pytest.mark.parametrize("path", programs("mistakes"), ids=name)
def test_a_known_mistake_loses_points_and_is_named(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert grade.status is Status.FAILED
    assert set(path.name.partition(".")[0].split("+")) <= set(grade.mistakes), failed(grade)


@pytest.mark.parametrize("path", programs("right"), ids=name)
def test_a_right_program_has_full_marks(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert (grade.status, grade.score) == (Status.PASSED, 100), failed(grade)


@pytest.mark.parametrize("path", programs("unlisted"), ids=name)
def test_an_unlisted_mistake_loses_points_and_is_given_no_name(path: Path, graded: Graded) -> None:
    grade = graded(path)
    assert grade.status is Status.FAILED
    assert grade.mistakes == (), failed(grade)


def test_every_named_mistake_of_every_exercise_has_a_program_here() -> None:
    written = {
        (path.parent.name, id)
        for path in programs("mistakes")
        for id in path.name.partition(".")[0].split("+")
    }
    known = {(e.slug, m.id) for e in built_in().exercises for m in e.mistakes}
    assert known - written == set()
    assert written - known == set()
