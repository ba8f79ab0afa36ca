"""What the tests share: a starter, the miniature course, graders of sources, the command line."""

import io
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
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
NOBODY = 65534  # the user id of an ordinary user
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


@dataclass(frozen=True)
class User:
    """Somebody who grades: how to start Python as them, and a folder that they can reach."""

    python: Path
    folder: Path
    paths: Sequence[Path]  # to import from; these tests are in the first
    options: Mapping[str, Any]

    def run(self, *arguments: str | Path, **more: str) -> Any:
        """What a program of Python prints, as JSON."""
        names = ("PATH", "LD_LIBRARY_PATH")
        environment = {name: os.environ[name] for name in names if name in os.environ}
        environment |= {"PYTHONPATH": os.pathsep.join(map(str, self.paths))}
        environment |= {"PYTHONDONTWRITEBYTECODE": "1", "LANGUAGE": "en", **more}
        done = subprocess.run(
            [self.python, *map(str, arguments)],
            env=environment,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=3600,
            **self.options,
        )
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        return json.loads(done.stdout)


@pytest.fixture(scope="session")
def ordinary_user() -> Iterator[User]:
    """A user without rights, where root runs the tests; with our interpreter or a copy of it.

    The interpreter of a developer may lie in a home folder that nobody else may enter.
    """
    packages = [Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")]
    options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        paths = [HERE, PACKAGE.parent, *packages]
        ours = User(Path(sys.executable), folder, paths, options)
        yield ours if _can_run(ours) else _with_copied_interpreter(ours, packages)


def _can_run(user: User) -> bool:
    try:
        user.run("-c", "import conftest\nprint('null')")
    except (AssertionError, OSError):
        return False
    return True


def _with_copied_interpreter(user: User, packages: Sequence[Path]) -> User:
    folder = user.folder
    program = _copied_interpreter(folder / "python")
    code, site = folder / "code", folder / "site"
    for package in dict.fromkeys(packages):
        _copied(package, site, lambda name: name == "__pycache__")
    for name in ("grader", "exercises", "solutions", "locales"):
        place = PACKAGE if name == "grader" else built_in().root / name
        _copied(place, code / name, lambda name: name == "__pycache__")
    _copied(HERE, code / "tests", lambda name: name == "__pycache__")
    return User(program, folder, [code / "tests", code, site], user.options)


def _copied_interpreter(to: Path) -> Path:
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    library = Path(sysconfig.get_path("stdlib"))
    unwanted = {"site-packages", "dist-packages", "test", "__pycache__", "idlelib", "ensurepip"}
    _copied(library, to / "lib" / version, lambda name: name in unwanted or name.endswith(".a"))
    program = to / "bin" / version
    program.parent.mkdir()
    built = Path(sysconfig.get_config_var("LIBDIR"))
    # A shared libpython is found by an absolute path in the program: make it a relative one.
    place, near = os.fsencode(built) + b"\0", b"$ORIGIN/../lib\0"
    binary = Path(sys.executable).resolve().read_bytes()
    program.write_bytes(binary.replace(place, near.ljust(len(place), b"\0")))
    program.chmod(0o755)
    for shared in built.glob("libpython*.so*"):
        shutil.copy(shared, to / "lib" / shared.name)
    return program


def _copied(folder: Path, to: Path, unwanted: Callable[[str], bool]) -> None:
    shutil.copytree(
        folder,
        to,
        ignore=lambda _, names: [name for name in names if unwanted(name)],
        copy_function=shutil.copyfile,
        dirs_exist_ok=True,
    )


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
