"""A confined submission reaches nothing; each layer is needed, and its absence is seen."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Command, clean_environment

from grader import start
from grader.course import built_in
from grader.doctor import examine, is_confined
from grader.model import Confinement, Submission

NOBODY = 65534

EXAMINE = """
import json
from grader.course import built_in
from grader.doctor import examine
from grader.start import make_starter
starter = make_starter()
probes = examine(built_in(), starter)
print(json.dumps([str(starter.confinement), [p.label for p in probes if not p.closed]]))
starter.close()
"""


def open_doors(starter: start.Starter) -> list[str]:
    """What a submission could do on this machine."""
    return [probe.label for probe in examine(built_in(), starter) if not probe.closed]


@pytest.fixture
def without(request: pytest.FixtureRequest) -> Iterator[start.Starter]:
    """A helper that leaves one layer out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            start, "_HELP", start._HELP.replace("program.main", f"{request.param}\nprogram.main")
        )
        starter = start.make_starter()
    yield starter
    starter.close()


def test_every_door_is_closed(starter: start.Starter) -> None:
    assert is_confined(starter)
    assert open_doors(starter) == []


def test_every_door_is_closed_for_an_ordinary_user_too() -> None:
    if os.geteuid() != 0:  # then the test above has shown it
        return
    if not all(parent.stat().st_mode & 1 for parent in Path(sys.executable).resolve().parents):
        return  # this interpreter lies where no other user may run it
    done = subprocess.run(
        [sys.executable, "-c", EXAMINE],
        env=clean_environment(),
        user=NOBODY,
        group=NOBODY,
        extra_groups=[],
        capture_output=True,
        cwd="/",
        check=True,
    )
    assert json.loads(done.stdout) == ["strict", []]


@pytest.mark.parametrize(
    ("without", "door"),
    [
        ("program.confine.Cell.seal = lambda cell: None", "sending packets"),
        ("program.confine.Cell.seal = lambda cell: None", "starting another process"),
        (
            "program.confine.RESTRICT_SELF = 39  # getpid: no restriction",
            "reading the hidden suite",
        ),
        ("program.confine.RESTRICT_SELF = 39", "reading the list of users"),
        ("program.working_cell = lambda: None", "writing a file"),
    ],
    indirect=["without"],
)
def test_a_layer_that_is_switched_off_is_seen(without: start.Starter, door: str) -> None:
    assert door in open_doors(without)


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


def test_root_becomes_a_user_that_nobody_is(starter: start.Starter) -> None:
    from grader.judge import grade_many

    source = b"import os\ndef mse(y, y_hat): raise OSError(f'{os.getuid()} {os.getgroups()}')\n"
    exercise = built_in().find("03")
    (grade,) = grade_many(built_in(), exercise, [Submission("03_mse.py", source)], starter)
    said = grade.checks[0].message
    assert said is not None
    assert said.values["text"] != "0 [0]"


def test_doctor_speaks_both_languages(cli: Command) -> None:
    assert cli("doctor").code == 0
    assert "strict" in cli("doctor").out
    arabic = cli("doctor", "--lang", "ar")
    assert arabic.code == 0
    assert "مرفوض" in arabic.out
