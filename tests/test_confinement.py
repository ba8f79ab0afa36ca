"""A confined submission reaches nothing; each part is needed, and its absence is seen.

Canaries, and listeners that nobody reaches, are in `test_attacks`.
"""

import ctypes
import errno
import os
import signal
from collections.abc import Iterator
from typing import Any, TypeAlias

import pytest
from conftest import Command, GradeOne, User

from grader import start
from grader.box import confine
from grader.box.child import CPU_SECONDS, OPEN_FILES, OUTPUT_CAP
from grader.box.confine import Part
from grader.cli import run
from grader.course import built_in
from grader.doctor import MISSING, OPEN, advice, examine, is_confined, missing
from grader.model import Confinement, Submission

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user has nothing to drop")

# What a helper does before it starts, to leave one part out.
NO_SECCOMP = "program.confine.Cell.seal = lambda cell: None"
NO_LANDLOCK = "program.confine.RESTRICT_SELF = 39  # getpid: no restriction"
NO_DROP = "program.confine.Cell._become = lambda cell, user: None"
NO_LIMITS = "program.child.limit = lambda: None"
NO_CELL = "program.working_cell = lambda: None"

EXAMINE = """
import json
from grader.course import built_in
from grader.doctor import examine
from grader.start import make_starter
starter = make_starter()
probes = examine(built_in(), starter)
print(json.dumps([str(starter.confinement), [p.door.label for p in probes if not p.closed]]))
starter.close()
"""

Doors: TypeAlias = dict[str, Part]


def open_doors(starter: start.Starter) -> Doors:
    """What a submission could do on this machine, and which part should have refused it."""
    probes = examine(built_in(), starter)
    return {probe.door.label: probe.door.part for probe in probes if not probe.closed}


@pytest.fixture
def without(request: pytest.FixtureRequest) -> Iterator[start.Starter]:
    """A helper that leaves something out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            start, "_HELP", start._HELP.replace("program.main", f"{request.param}\nprogram.main")
        )
        starter = start.make_starter()
    yield starter
    starter.close()


# With everything in place.


def test_every_door_is_closed(starter: start.Starter) -> None:
    assert is_confined(starter)
    assert open_doors(starter) == {}
    assert list(advice(examine(built_in(), starter), confined=True)) == []


@as_root
def test_every_door_is_closed_for_an_ordinary_user_too(ordinary_user: User) -> None:
    assert ordinary_user.run("-c", EXAMINE) == ["strict", []]


def test_doors_have_names_of_their_own(starter: start.Starter) -> None:
    labels = [probe.door.label for probe in examine(built_in(), starter)]
    assert len(set(labels)) == len(labels) >= 45


# With a part left out.


@pytest.mark.parametrize(
    ("without", "part", "some"),
    [
        pytest.param(
            NO_SECCOMP,
            Part.SECCOMP,
            {
                *("sending packets", "talking to other programs", "changing a file's times"),
                *("starting another process", "starting another program", "tracing the grader"),
                *("signalling other submissions", "making namespaces"),
                *("changing its own limits", "making files in memory"),
            },
            id="seccomp",
        ),
        pytest.param(
            NO_LANDLOCK,
            Part.LANDLOCK,
            {
                *("reading the hidden suite", "reading the reference solution"),
                *("reading another submission", "reading the list of users", "writing a file"),
                *("changing a file's contents", "listing the processes"),
            },
            id="Landlock",
        ),
        pytest.param(
            NO_DROP,
            Part.USER,
            {"using the administrator's rights"},
            id="unused user",
            marks=as_root,
        ),
        pytest.param(
            NO_LIMITS,
            Part.LIMITS,
            {
                *("taking memory without end", "opening files without end"),
                "printing without end",
            },
            id="limits",
        ),
    ],
    indirect=["without"],
)
def test_a_part_that_is_switched_off_is_seen_and_named(
    without: start.Starter, part: Part, some: set[str]
) -> None:
    opened = open_doors(without)
    assert some <= opened.keys()
    assert set(opened.values()) == {part}
    assert list(advice(examine(built_in(), without), confined=True)) == [OPEN[part]]


@as_root
@pytest.mark.parametrize(
    ("without", "expected"),
    [
        (f"{NO_SECCOMP}\n{NO_LANDLOCK}", False),
        (f"{NO_SECCOMP}\n{NO_LANDLOCK}\n{NO_DROP}", True),
    ],
    ids=["dropped", "root"],
    indirect=["without"],
)
def test_an_unused_user_holds_where_all_else_fails(without: start.Starter, expected: bool) -> None:
    opened = open_doors(without)
    for door in (
        *("changing a file's permissions", "signalling the grader"),
        *("reading the grader's environment", "reading the grader's memory file"),
    ):
        assert (door in opened) is expected, door


# What a container around the tests may refuse itself, even to root.
REFUSED_AROUND = {
    *("opening files without their path", "tracing the grader", "writing into another memory"),
    *("reading the grader's memory by a system call", "taking another program's open files"),
    *("taking hold of the grader", "leaving a memory dump"),
}


@as_root
@pytest.mark.parametrize("without", [f"{NO_CELL}\n{NO_LIMITS}"], indirect=True)
def test_no_door_is_closed_by_chance(without: start.Starter) -> None:
    closed = [probe.door for probe in examine(built_in(), without) if probe.closed]
    labels = {door.label for door in closed if door.group != "Kernel"}
    assert labels <= REFUSED_AROUND


# On a machine that cannot confine.


@pytest.mark.parametrize(
    "without", ["program.confine.TABLES = {}"], ids=["unknown machine"], indirect=True
)
def test_a_machine_that_cannot_confine_says_so_and_grades_all_the_same(
    without: start.Starter,
) -> None:
    from grader.judge import grade_many

    exercise = built_in().find("03")
    source = (exercise.folder / "solution.py").read_bytes()
    (grade,) = grade_many(built_in(), exercise, [Submission("03_mse.py", source)], without)
    assert grade.confinement is Confinement.NONE
    assert grade.score == 100


class Refusing:
    """A C library whose system calls all fail."""

    def __init__(self, number: int) -> None:
        self.number = number

    def syscall(self, *_: object) -> int:
        """Refuse."""
        ctypes.set_errno(self.number)
        return -1


def refuse(*_: object) -> None:
    raise PermissionError(errno.EPERM, "refused")


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("sys.platform", "darwin", Part.LINUX),
        ("TABLES", {}, Part.TABLE),
        ("CREATE_RULESET", 9999, Part.LANDLOCK),
        ("ctypes.CDLL", lambda *_, **__: Refusing(errno.ENOSYS), Part.LANDLOCK),
        ("ctypes.CDLL", lambda *_, **__: Refusing(errno.EPERM), Part.LANDLOCK),
        ("ctypes.CDLL", lambda *_, **__: Refusing(errno.EOPNOTSUPP), Part.BOOT),
        ("RESTRICT_SELF", 9999, Part.LANDLOCK),
        ("NO_NEW_PRIVS", 9999, Part.SECCOMP),
        ("SET_SECCOMP", 9999, Part.SECCOMP),
        ("Cell.seal", lambda _: os.kill(os.getpid(), signal.SIGSYS), Part.SECCOMP),
        pytest.param("Cell._become", refuse, Part.USER, marks=as_root),
    ],
)
def test_what_a_machine_lacks_is_found(
    monkeypatch: pytest.MonkeyPatch, name: str, value: Any, part: Part
) -> None:
    assert missing() is None
    with monkeypatch.context() as patch:
        patch.setattr(f"grader.box.confine.{name}", value)
        found = missing()
    assert found is part
    assert part in MISSING


@pytest.mark.parametrize("without", [f"{NO_CELL}\n{NO_LIMITS}"], indirect=True)
def test_doctor_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], without: start.Starter
) -> None:
    monkeypatch.setattr(confine, "TABLES", {})
    assert run(["doctor"], without) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "Confinement: none." in said
    assert "✗ reading the hidden suite: not refused" in said
    _, todo = said.split("What to do ")
    assert todo.startswith("The system calls of this processor are not known here")
    assert "Some limits have no effect" in todo


# The parts themselves.


def test_root_becomes_a_user_that_nobody_is(grade: GradeOne) -> None:
    source = "import os\ndef mse(y, y_hat): raise OSError(f'{os.getuid()} {os.getgroups()}')\n"
    said = grade(source, "03").checks[0].message
    assert said is not None
    assert said.values["text"] != "0 [0]"


def test_limits_are_set(grade: GradeOne) -> None:
    names = ("CORE", "FSIZE", "NOFILE", "CPU", "MEMLOCK", "MSGQUEUE")
    source = f"""
import resource
def mse(y, y_hat):
    raise OSError([resource.getrlimit(getattr(resource, "RLIMIT_" + name)) for name in {names}])
"""
    said = grade(source, "03").checks[0].message
    assert said is not None
    expected = (0, OUTPUT_CAP, OPEN_FILES, CPU_SECONDS, 0, 0)
    assert said.values["text"] == str([(value, value) for value in expected])


def test_doctor_speaks_both_languages(cli: Command) -> None:
    assert cli("doctor").code == 0
    assert "strict" in cli("doctor").out
    arabic = cli("doctor", "--lang", "ar")
    assert arabic.code == 0
    assert "مرفوض" in arabic.out
