"""What the tests share: a starter, the miniature course, graders of sources, the command line."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

import pytest

import grader
from grader.cli import run
from grader.course import Course, built_in
from grader.judge import grade_many
from grader.model import Check, Grade, Submission
from grader.start import Link, Starter, make_starter

HERE = Path(__file__).parent
PACKAGE = Path(grader.__file__).parent
SMALL = HERE / "course"  # the miniature course
MAIN_REFERENCE = built_in().root / "solutions" / "03_mse" / "solution.py"


@dataclass(frozen=True)
class Said:
    """What a run of the command line left: its exit code and its two streams."""

    code: int
    out: str
    err: str


GradeOne: TypeAlias = Callable[..., Grade]
Command: TypeAlias = Callable[..., Said]


class Lent:
    """A starter that its borrower cannot close."""

    def __init__(self, starter: Starter) -> None:
        self.starter = starter
        self.confinement = starter.confinement
        self.start_seconds = starter.start_seconds

    def start(self, output: IO[bytes]) -> Link:
        """As the starter does it."""
        return self.starter.start(output)

    def close(self) -> None:
        """It stays open for the next."""


@pytest.fixture(scope="session")
def starter() -> Iterator[Starter]:
    """One starter of children for all tests."""
    made = make_starter()
    yield Lent(made)
    made.close()


@pytest.fixture(scope="session")
def course() -> Course:
    """The miniature course: a function and a class."""
    return Course(SMALL)


@pytest.fixture(scope="session")
def grade(starter: Starter) -> GradeOne:
    """The grade of one source for an exercise of the built-in course, or of another."""

    def one(source: str | bytes, slug: str, of: Course | None = None, **options: Any) -> Grade:
        asked = of or built_in()
        data = source.encode() if isinstance(source, str) else source
        submissions = [Submission(f"{slug}.py", data)]
        (grade,) = grade_many(asked, asked.find(slug), submissions, starter, **options)
        return grade

    return one


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the developer's environment, and English unless a test says otherwise."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "GRADE_LANG", "GRADE_BIDI", "NO_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture(scope="session")
def cli(starter: Starter) -> Command:
    """The command line in this process: quick, and it has the tests' starter."""

    def command(*arguments: str | Path) -> Said:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        with redirect_stdout(out), redirect_stderr(err):
            code = run([str(argument) for argument in arguments], starter)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read())
        return Said(code, *texts)

    return command


def clean_environment(**more: str) -> dict[str, str]:
    """An environment in which `import grader` works and nothing else is set."""
    names = ("PATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
    kept = {name: os.environ[name] for name in names if name in os.environ}
    return {**kept, "PYTHONPATH": str(PACKAGE.parent), "PYTHONDONTWRITEBYTECODE": "1", **more}


def python(
    *arguments: str | Path, cwd: Path | None = None, seconds: float = 60, **more: str
) -> Said:
    """Run Python in a clean environment."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=cwd,
        env=clean_environment(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=seconds,
        check=False,
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture(scope="session")
def command() -> Command:
    """The command line as a process of its own, in a clean environment."""

    def started(*arguments: str | Path, cwd: Path | None = None, **more: str) -> Said:
        return python("-m", "grader", *arguments, cwd=cwd, seconds=60, **more)

    return started


# Scripts, as a suite's author would have them made.


def call(
    name: str, *args: Any, on: int | None = None, keep: bool = False, **kwargs: Any
) -> dict[str, Any]:
    """One call of a script; with `keep` its answer stays with the program."""
    return {"call": name, "on": on, "args": list(args), "kwargs": kwargs, "keep": keep}


def script(*calls: dict[str, Any], **flags: bool) -> dict[str, Any]:
    """A script; the flags are `fresh`, `reuse` and `echo`."""
    return {"calls": list(calls), "fresh": False, "reuse": False, "echo": False, **flags}


# Courses of one exercise, written by a test.

_REFERENCE = "def f(x):\n    # <solution>\n    return 2 * x\n    # </solution>\n"
_HEAD = """
import pytest
from grader.checking import Function, agree, check
F = Function("f", lambda: [(1.0,), (2.0,)])
"""
_CHECK = """
@check("it doubles", points=100)
def test_double(candidate):
    agree(candidate, [F(3.0), F(4.0), F(5.0)])
"""
_HINTS = 'TITLE = "t"\nLEARNED = "l"\nHINTS = ("a", "b", "c")\n'


def write_course(
    root: Path, suite: str = _CHECK, mistakes: str = "", reference: str = _REFERENCE
) -> Course:
    """A course with the exercise `01_f`; if not said otherwise, `f(x)` gives `2 * x`."""
    folder = root / "solutions" / "01_f"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "exercises").mkdir(exist_ok=True)
    (root / "exercises" / "01_f.py").write_text(
        'def f(x):\n    raise NotImplementedError("write this")\n', encoding="utf-8"
    )
    for name, text in (
        ("solution.py", reference),
        ("suite.py", _HEAD + suite),
        ("mistakes.py", "from grader.course import mistake\n" + mistakes),
        ("hints.py", _HINTS),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return Course(root)


def check_named(grade: Grade, id: str) -> Check:
    """One check of a grade."""
    return next(check for check in grade.checks if check.id == id)
