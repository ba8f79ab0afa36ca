"""What instructors have becomes students, their files, and notices; nothing is lost on the way."""

import bz2
import gzip
import io
import lzma
import os
import random
import stat
import struct
import tarfile
import time
import tracemalloc
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from grader.course import built_in
from grader.i18n import inert
from grader.intake import Concern, Exercises, Intake, Layout, Roster, parse_roster, sources, take_in
from grader.intake import archives as packed
from grader.intake.exercises import copy_number
from grader.intake.gradescope import gradescope
from grader.intake.names import fault, split
from grader.model import InputError, Message, Submission

SLUGS = ("01_neuron", "02_mae", "03_mse", "04_binary_cross_entropy", "13_momentum")
SAMAR = "خالد سَمَر"

Tree: TypeAlias = Mapping[str, str | bytes]
Made: TypeAlias = Callable[[Path, Tree], Path]


def folder(tmp: Path, tree: Tree) -> Path:
    root = tmp / "handed in"
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data(text))
    root.mkdir(exist_ok=True)
    return root


def zipped(tmp: Path, tree: Tree) -> Path:
    path = tmp / "handed in.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in tree.items():
            archive.writestr(name, data(text))
    return path


def tarred(tmp: Path, tree: Tree, mode: str = "w:gz") -> Path:
    path = tmp / "handed in.tar"
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, text in tree.items():
            member = tarfile.TarInfo(name)
            member.size = len(data(text))
            archive.addfile(member, io.BytesIO(data(text)))
    return path


MAKERS: list[Made] = [folder, zipped, tarred]


def data(text: str | bytes) -> bytes:
    return text.encode() if isinstance(text, str) else text


def take(path: Path, roster: str | Roster | None = None, **options: Any) -> Intake:
    if isinstance(roster, str):
        roster = parse_roster(roster.encode(), "roster.csv")
    with take_in(path, options.pop("exercises", SLUGS), roster=roster, **options) as intake:
        return intake


def files(intake: Intake) -> list[tuple[str, str, str]]:
    return [(one.student.id, one.exercise, one.file) for one in intake.found]


def concerns(intake: Intake) -> dict[str, Concern]:
    return {notice.file or notice.student or "": notice.concern for notice in intake.notices}


def said(message: Message) -> str:
    values = {k: said(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.id % values


def accounted(intake: Intake) -> int:
    """How many files are told of, found ones with copies for others of a group counted once."""
    told = {n.file for n in intake.notices if n.file and n.concern not in ABOUT_FOUND}
    passed = [n for n in intake.notices if n.concern is Concern.PASSED_OVER]
    return (
        len({one.number for one in intake.found})
        + len(told)
        + sum(int(str(n.said.values["num"])) for n in passed)
    )


ABOUT_FOUND = {Concern.LATE, Concern.PASSED_OVER}


# A folder per student, and a flat folder.


@pytest.mark.parametrize("make", MAKERS)
def test_a_folder_per_student_is_read(make: Made, tmp_path: Path) -> None:
    intake = take(
        make(
            tmp_path,
            {
                "s1/03_mse.py": "a",
                "s1/week 2/01-Neuron.py": "b",
                "s2/3.py": "c",
                "s2/02_mae/solution.py": "d",
                "سارة علي/03_mse.py": "e",
                "s2/notes.txt": "",
                "s2/work.zip": "",
                "readme.txt": "",
                ".DS_Store": "",
                "__MACOSX/s1/._03_mse.py": "",
            },
        )
    )
    assert intake.layout is Layout.FOLDERS
    assert sorted(files(intake)) == [
        ("s1", "01_neuron", "s1/week 2/01-Neuron.py"),
        ("s1", "03_mse", "s1/03_mse.py"),
        ("s2", "02_mae", "s2/02_mae/solution.py"),
        ("s2", "03_mse", "s2/3.py"),
        ("سارة علي", "03_mse", "سارة علي/03_mse.py"),
    ]
    assert concerns(intake) == {
        "s2/notes.txt": Concern.UNMATCHED,
        "s2/work.zip": Concern.REFUSED,
        "readme.txt": Concern.NOBODY,
        "": Concern.PASSED_OVER,
    }
    assert {one.attempt for one in intake.found} == {1}
    assert {one.late for one in intake.found} == {None}


@pytest.mark.parametrize("make", MAKERS)
def test_bytes_are_read_when_they_are_asked_for(make: Made, tmp_path: Path) -> None:
    path = make(tmp_path, {"s2/03_mse.py": "two", "s1/03_mse.py": "one", "s1/01_neuron.py": "0"})
    with take_in(path, SLUGS) as intake:
        for found, what in reversed(list(intake.each())):
            assert isinstance(what, Submission)
            assert intake.read(found) == what
            assert what.student == found.student.id
        assert {what.source for _, what in intake.each() if isinstance(what, Submission)} == {
            b"one", b"two", b"0",
        }  # fmt: skip


@pytest.mark.parametrize("make", MAKERS)
def test_a_flat_folder_is_read(make: Made, tmp_path: Path) -> None:
    intake = take(
        make(
            tmp_path,
            {
                "s1_03_mse.py": "",
                "Ahmed Ali - 03 mse.py": "",
                "03_mse_s3.py": "",
                "1203_03_mse.py": "",
                "ahmed_1203_01_neuron.py": "",
                "خالد_03_mse-1.py": "",
                "03_mse.py": "",
                "s9.py": "",
            },
        )
    )
    assert intake.layout is Layout.FLAT
    assert {(id, slug) for id, slug, _ in files(intake)} == {
        ("s1", "03_mse"),
        ("Ahmed Ali", "03_mse"),
        ("s3", "03_mse"),
        ("1203", "03_mse"),
        ("ahmed_1203", "01_neuron"),
        ("خالد", "03_mse"),
    }
    assert concerns(intake) == {"03_mse.py": Concern.NOBODY, "s9.py": Concern.NOBODY}


def test_the_roster_finds_identifiers_within_names(tmp_path: Path) -> None:
    roster = "id,name,language\n1203,Ahmed Ali,ar\n1204,Sara,en\nx-7,Zed,\n"
    tree = {"Ahmed Ali (1203)/03_mse.py": "", "x-7/03_mse.py": "", "1203 1204/03_mse.py": ""}
    intake = take(folder(tmp_path, tree), roster)
    assert {(one.student.id, one.student.language) for one in intake.found} == {
        ("1203", "ar"), ("x-7", None),
    }  # fmt: skip
    assert concerns(intake) == {"1203 1204/03_mse.py": Concern.AMBIGUOUS, "1204": Concern.MISSING}
    flat = tmp_path / "flat"
    flat.mkdir()
    intake = take(folder(flat, {"hw_1203_03_mse.py": "", "03_mse_1204_final.py": ""}), roster)
    assert {one.student.id for one in intake.found} == {"1203", "1204"}


def test_one_exercise_needs_no_name(tmp_path: Path) -> None:
    only = Exercises(SLUGS, only="03_mse")
    tree = {"s1/homework.py": "", "s2/03_mse.py": "", "s3/01_neuron.py": ""}
    intake = take(folder(tmp_path, tree), exercises=only)
    assert {(id, slug) for id, slug, _ in files(intake)} == {("s1", "03_mse"), ("s2", "03_mse")}
    assert concerns(intake) == {"s3/01_neuron.py": Concern.UNMATCHED}


def test_exercises_are_told_from_names_as_the_course_does() -> None:
    course = built_in()
    slugs = [exercise.slug for exercise in course.exercises]
    for name in ("03_mse", "03-mse", "03 MSE (1)", "3", "03_mse_final", "021", "mse", "03_msex"):
        try:
            wanted = course.of_file(Path("/x") / f"{name}.py").slug
        except InputError:
            wanted = None
        assert Exercises(slugs).of((f"{name}.py",)) == wanted, name
    assert Exercises(SLUGS).of(("03_mse", "solution.py")) == "03_mse"
    assert Exercises(SLUGS).of(("solution.py",)) is None
    assert Exercises(SLUGS).of(("03_mse.txt",)) is None
    assert Exercises(SLUGS).of(()) is None
    long = "03_mse-0b1f6f0e-1111-2222-3333-444444444444.py"
    assert [copy_number(n) for n in ("a.py", "a-1.py", "a (2).py", long)] == [0, 1, 2, 1000]
    assert Exercises(SLUGS).of((long,)) == "03_mse"


def test_a_folder_that_holds_everything_is_taken_off(tmp_path: Path) -> None:
    wrapped = {"week 3/s1/03_mse.py": "", "week 3/s2/03_mse.py": "", "__MACOSX/._week 3": ""}
    assert {one.student.id for one in take(zipped(tmp_path, wrapped)).found} == {"s1", "s2"}
    one = {"week 3/s1/03_mse.py": ""}
    assert take(zipped(tmp_path, one), "id\ns1\n").found[0].student.id == "s1"
    assert take(zipped(tmp_path, one)).found[0].student.id == "week 3"
    alone = {"s1/03_mse.py": "", "s1/01_neuron.py": ""}
    assert {one.student.id for one in take(zipped(tmp_path, alone)).found} == {"s1"}
    deeper = {"s1/03_mse/solution.py": "", "s1/02_mae/solution.py": ""}
    assert {one.student.id for one in take(zipped(tmp_path, deeper)).found} == {"s1"}
    assert {one.student.id for one in take(zipped(tmp_path, deeper), "id\ns1\n").found} == {"s1"}
    flat = {"all/s1_03_mse.py": "", "all/s2_03_mse.py": ""}
    assert {one.student.id for one in take(zipped(tmp_path, flat)).found} == {"s1", "s2"}


# Canvas.

CANVAS = {
    "doejane_78_9001_03_mse.py": "a",
    "doejane_78_9002_01_neuron-1.py": "b",
    "roylee_LATE_79_9003_03_mse.py": "c",
    "خالدسَمَر_80_9004_03_mse.py": "d",
    "roylee_79_text.html": "e",
    "nobody_81_link.html": "f",
    "doejane_78_9005_my report.pdf": "g",
    "groupa_82_9006_03_mse.py": "h",
}
CANVAS_ROSTER = (
    "Student,ID,SIS Login ID,Section,Loss (4821)\n"
    "    Points Possible,,,,100\n"
    '"Doe, Jane",78,jane,Lab,\n"Roy, Lee",79,lee,Lab,\n'
    f"{SAMAR},80,samar,Lab,\nGroup A,82,ga,Lab,\nLost Soul,83,ls,Lab,\n"
)


@pytest.mark.parametrize("make", MAKERS)
def test_a_canvas_download_is_read(make: Made, tmp_path: Path) -> None:
    intake = take(make(tmp_path, CANVAS))
    assert intake.layout is Layout.CANVAS
    assert {(one.student.id, one.exercise, one.late) for one in intake.found} == {
        ("78", "03_mse", False),
        ("78", "01_neuron", False),
        ("79", "03_mse", True),
        ("80", "03_mse", False),
        ("82", "03_mse", False),
    }
    assert concerns(intake) == {
        "roylee_LATE_79_9003_03_mse.py": Concern.LATE,
        "roylee_79_text.html": Concern.TEXT,
        "nobody_81_link.html": Concern.TEXT,
        "doejane_78_9005_my report.pdf": Concern.UNMATCHED,
    }
    assert accounted(intake) == len(CANVAS)


def test_a_canvas_download_is_joined_on_the_gradebooks_ids(tmp_path: Path) -> None:
    intake = take(zipped(tmp_path, CANVAS), CANVAS_ROSTER)
    names = {one.student.id: one.student.name for one in intake.found}
    assert names == {"78": "Doe, Jane", "79": "Roy, Lee", "80": SAMAR, "82": "Group A"}
    assert [student.id for student in intake.missing] == ["83"]
    told = {notice.student: notice.concern for notice in intake.notices}
    assert told["83"] is Concern.MISSING
    strangers = [n.student for n in intake.notices if n.concern is Concern.STRANGER]
    assert strangers == ["81"]


def test_anonymous_canvas_downloads_put_late_first(tmp_path: Path) -> None:
    tree = {
        "anon_5Xa_9001_03_mse.py": "",
        "LATE_anon_b2_9002_03_mse.py": "",
        "anon_c3_text.html": "",
    }
    intake = take(zipped(tmp_path, tree))
    assert intake.layout is Layout.CANVAS
    assert {(one.student.id, one.late) for one in intake.found} == {("5Xa", False), ("b2", True)}
    assert concerns(intake)["anon_c3_text.html"] is Concern.TEXT


SMITH = {"smith_5_77_9001_03_mse.py": "", "doe_78_9002_03_mse.py": "", "roy_79_9003_03_mse.py": ""}


def test_a_canvas_name_that_ends_in_digits_is_decided_by_the_roster(tmp_path: Path) -> None:
    path = zipped(tmp_path, SMITH)
    assert {one.student.id for one in take(path, "id\n77\n78\n79\n").found} == {"77", "78", "79"}
    without = take(path)
    assert {one.student.id for one in without.found} == {"78", "79"}
    assert concerns(without)["smith_5_77_9001_03_mse.py"] is Concern.AMBIGUOUS
    both = take(path, "id,name\n77,Smith 5\n5,Someone\n78,Doe\n79,Roy\n")
    assert {one.student.id for one in both.found} == {"77", "78", "79"}
    unnamed = take(path, "id\n77\n5\n78\n79\n")
    assert concerns(unnamed)["smith_5_77_9001_03_mse.py"] is Concern.AMBIGUOUS


def test_a_files_name_does_not_make_it_another_students(tmp_path: Path) -> None:
    """Student 12 uploads a file that is called `78_9009_03_mse.py`."""
    tree = {"mallory_12_34_78_9009_03_mse.py": "", "doe_78_9002_03_mse.py": ""}
    path = zipped(tmp_path, tree)
    for roster in (None, "id\n12\n78\n", "id,name\n12,Mallory\n78,Doe\n"):
        intake = take(path, roster)
        assert [one.file for one in intake.found if one.student.id == "78"] == [
            "doe_78_9002_03_mse.py"
        ]
        assert accounted(intake) == 2
    left = take(path, "id\n78\n")  # Mallory has left the course: two names for one number
    (odd,) = [notice for notice in left.notices if notice.concern is Concern.AMBIGUOUS]
    assert "mallory_12_34" in said(odd.said)


def test_copies_are_numbered_and_told_of(tmp_path: Path) -> None:
    tree = {f"doe_78_900{n}_03_mse{copy}.py": "" for n, copy in enumerate(["-2", "", "-1"])}
    intake = take(zipped(tmp_path, {**tree, "roy_79_9_03_mse.py": ""}))
    copies = [(one.copy, one.file) for one in intake.found if one.student.id == "78"]
    assert copies == [
        (0, "doe_78_9001_03_mse.py"), (1, "doe_78_9002_03_mse-1.py"), (2, "doe_78_9000_03_mse-2.py")
    ]  # fmt: skip
    assert [c for c in concerns(intake).values() if c is Concern.DUPLICATE] == [
        Concern.DUPLICATE
    ] * 2


# Moodle.

MOODLE_FOLDERS = {
    "Jane Doe_1203_assignsubmission_file/03_mse.py": "",
    "Jane Doe_1203_assignsubmission_file/more/01_neuron.py": "",
    f"{SAMAR}_1204_assignsubmission_file_/03_mse.py": "",
    "OBrien_1205_assignsubmission_onlinetext/onlinetext.html": "",
    "Group 1_7_assignsubmission_file/03_mse.py": "",
    "Default group_assignsubmission_file/03_mse.py": "",
}


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("top", ["", "course-hw-55/"])
def test_a_moodle_download_in_folders_is_read(make: Made, top: str, tmp_path: Path) -> None:
    intake = take(make(tmp_path, {top + name: text for name, text in MOODLE_FOLDERS.items()}))
    assert intake.layout is Layout.MOODLE
    assert {(one.student.id, one.student.name, one.exercise) for one in intake.found} == {
        ("1203", "Jane Doe", "03_mse"),
        ("1203", "Jane Doe", "01_neuron"),
        ("1204", SAMAR, "03_mse"),
        ("7", "Group 1", "03_mse"),
        ("Default group", "Default group", "03_mse"),
    }
    (text,) = intake.notices
    assert (text.concern, text.student) == (Concern.TEXT, "1205")


def test_a_flat_moodle_download_is_read_blind_and_in_arabic(tmp_path: Path) -> None:
    tree = {
        "المشارك_1203_assignsubmission_file_03_mse.py": "",
        "المشارك_1204_assignsubmission_file_01_neuron.py": "",
    }
    worksheet = "\ufeffالمُعرَّف,العلامة\nالمشارك1203,\nالمشارك1204,\nالمشارك1205,\n"
    intake = take(zipped(tmp_path, tree), worksheet)
    assert intake.layout is Layout.MOODLE
    assert {(one.student.id, one.student.listed) for one in intake.found} == {
        ("1203", True), ("1204", True),
    }  # fmt: skip
    assert [student.id for student in intake.missing] == ["1205"]


# Gradescope.

METADATA = """\
---
submission_4091:
  :submitters:
  - :name: Student One
    :sid: '0012'
    :email: one@example.edu
  :created_at: 2026-03-01 09:05:07.120000000 Z
  :score: 7.5
  :results:
    :output: |
      submission_1:
        :submitters:
        - :name: Mallory
          :sid: '0013'
    :tests: []
submission_4092:
  :results:
    :output: "submission_2:\\n  :submitters:"
  :submitters:
  - :name: 'O''Brien, a name that is so very long that the writer of this file has to
      break it'
    :sid: 13
  - :name: "\\u0633\\u0645\\u0631"
    :sid:
    :email: samar@example.edu
  :created_at: 2026-03-02 01:00:00.000000000 +03:00
submission_4093:
  :submitters: []
  :created_at: never
submission_4094:
  :submitters:
  - :name: No Number
"""
GRADESCOPE = {
    "submission_metadata.yml": METADATA,
    "submission_4091/03_mse.py": "",
    "submission_4091/submission_metadata.yml": "submission_4091:\n  :submitters: []\n",
    "submission_4092/src/03_mse.py": "",
    "submission_4093/03_mse.py": "",
    "submission_4094/03_mse.py": "",
    "submission_4095/03_mse.py": "",
}


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("top", ["", "assignment_9_export/", "again/assignment_9_export/"])
def test_a_gradescope_export_is_read(make: Made, top: str, tmp_path: Path) -> None:
    path = make(tmp_path, {top + name: text for name, text in GRADESCOPE.items()})
    intake = take(path, due=datetime(2026, 3, 1, 21, 30, tzinfo=UTC))
    assert intake.layout is Layout.GRADESCOPE
    assert {(one.student.id, one.late) for one in intake.found} == {
        ("0012", False),
        ("13", True),
        ("samar@example.edu", True),
        ("submission_4093", None),
        ("submission_4094", None),
        ("submission_4095", None),
    }
    names = {one.student.id: one.student.name for one in intake.found}
    assert names["13"].startswith("O'Brien, a name")
    assert names["13"].endswith("has to break it")
    assert names["samar@example.edu"] == "سمر"
    first = intake.found[0]
    assert first.time == datetime(2026, 3, 1, 9, 5, 7, 120000, UTC)
    assert accounted(intake) == len(GRADESCOPE)


def test_a_gradescope_student_is_found_by_number_or_address(tmp_path: Path) -> None:
    roster = "SID,Email,Name\n0012,one@example.edu,One\n0014,samar@example.edu,Samar\n"
    intake = take(zipped(tmp_path, GRADESCOPE), roster)
    listed = {one.student.id for one in intake.found if one.student.listed}
    assert listed == {"0012", "0014"}


def test_a_line_separator_in_a_name_begins_no_submission() -> None:
    lines = ["submission_1:", "  :submitters:", "  - :name: a\u2028submission_2:", "    :sid: 7"]
    (claim,) = gradescope(lines)(("submission_1", "x.py"))
    assert [person.ids for person in claim.people] == [("7",)]
    (other,) = gradescope(lines)(("submission_2", "x.py"))
    assert other.people[0].ids == ("submission_2",)


# Blackboard.

BLACKBOARD = {
    "Loss_HW_jdoe_attempt_2026-03-01-09-05-07_03_mse.py": "old",
    "Loss_HW_jdoe_attempt_2026-03-01-09-05-07.txt": "Name: Jane Doe (jdoe)",
    "Loss_HW_jdoe_attempt_2026-03-02-09-05-07_03_mse.py": "new",
    "Loss_HW_jdoe_attempt_2026-03-02-09-05-07_01_neuron.py": "",
    "Loss_HW_lee_roy_attempt_2026-03-01-00-00-00_03_mse.py": "",
    "Loss_HW_lee_roy_attempt_2026-13-41-00-00-00_03_mse.py": "",
}


@pytest.mark.parametrize("make", MAKERS)
def test_a_blackboard_download_is_read(make: Made, tmp_path: Path) -> None:
    zone = timezone(timedelta(hours=3))
    due = datetime(2026, 3, 2, 9, 0, tzinfo=zone)
    intake = take(make(tmp_path, BLACKBOARD), "username\njdoe\nlee_roy\n", due=due)
    assert intake.layout is Layout.BLACKBOARD
    got = {(one.student.id, one.exercise, one.attempt, one.late) for one in intake.found}
    assert got == {
        ("jdoe", "03_mse", 1, False),
        ("jdoe", "03_mse", 2, True),
        ("jdoe", "01_neuron", 2, True),
        ("lee_roy", "03_mse", 1, False),
    }
    assert {one.time.tzinfo for one in intake.found if one.time} == {zone}
    told = [notice.concern for notice in intake.notices]
    assert told.count(Concern.TEXT) == 1
    assert told.count(Concern.NOBODY) == 1  # there is no such month
    assert told.count(Concern.LATE) == 2
    assert Concern.DUPLICATE not in told


def test_without_a_roster_a_blackboard_name_is_the_last_piece(tmp_path: Path) -> None:
    intake = take(zipped(tmp_path, BLACKBOARD))
    assert {one.student.id for one in intake.found} == {"jdoe", "roy"}
    assert {one.late for one in intake.found} == {None}
    assert {one.time.tzinfo for one in intake.found if one.time} == {UTC}


def test_a_blackboard_name_within_another_is_ambiguous(tmp_path: Path) -> None:
    intake = take(zipped(tmp_path, BLACKBOARD), "id,name\njdoe,\nlee_roy,\nroy,Roy\n")
    assert {one.student.id for one in intake.found} == {"jdoe"}
    assert Concern.AMBIGUOUS in concerns(intake).values()


def test_a_file_called_as_an_attempt_stays_its_students(tmp_path: Path) -> None:
    stamp = "attempt_2026-03-01-09-05-07"
    tree = {f"HW_mallory_{stamp}_HW_jdoe_{stamp}_03_mse.py": "", f"HW_jdoe_{stamp}_03_mse.py": ""}
    intake = take(zipped(tmp_path, tree), "id\nmallory\njdoe\n")
    assert [(one.student.id, one.file[:7]) for one in intake.found] == [("jdoe", "HW_jdoe")]
    assert [n.student for n in intake.notices if n.file] == ["mallory"]


# Folders of repositories.


def clones(*names: str) -> dict[str, str]:
    tree: dict[str, str] = {}
    for name in names:
        tree |= {
            f"{name}/.git/HEAD": "ref",
            f"{name}/.github/workflows/run.yml": "",
            f"{name}/.classroom50.yaml": "owner: {username: mallory}",
            f"{name}/result.json": "{}",
            f"{name}/03_mse.py": "",
        }
    return tree


@pytest.mark.parametrize("make", MAKERS)
def test_a_folder_of_clones_is_read(make: Made, tmp_path: Path) -> None:
    tree = clones("nn-2026-hw-1-ali", "nn-2026-hw-1-sara-m", "nn-2026-hw-1-group-2")
    intake = take(make(tmp_path, {**tree, "scores.csv": "", "results.json": ""}))
    assert intake.layout is Layout.REPOSITORIES
    assert {one.student.id for one in intake.found} == {"ali", "sara-m", "group-2"}
    assert set(concerns(intake).values()) == {Concern.PASSED_OVER}
    assert accounted(intake) == len(tree) + 2


def test_clones_are_joined_on_logins_in_any_case(tmp_path: Path) -> None:
    path = folder(tmp_path, clones("nn-hw-Sara-A", "nn-hw-Sara-B"))
    intake = take(path, "github,name\nsara-a,Sara\nsara-b,Other\nzed,Zed\n")
    assert {one.student.name for one in intake.found} == {"Sara", "Other"}
    assert [student.id for student in intake.missing] == ["zed"]
    assert {one.student.id for one in take(path).found} == {"A", "B"}  # all that names tell


def test_the_folder_of_github_classroom_says_the_prefix(tmp_path: Path) -> None:
    tree = {f"hw-1-submissions/{name}": "" for name in clones("hw-1-ali-x", "hw-1-ali-y")}
    intake = take(zipped(tmp_path, tree))
    assert {one.student.id for one in intake.found} == {"ali-x", "ali-y"}
    bare = {"hw-1-submissions/hw-1-ali/03_mse.py": "", "hw-1-submissions/hw-1-bo/03_mse.py": ""}
    told = take(zipped(tmp_path, bare), layout=Layout.REPOSITORIES)
    assert {one.student.id for one in told.found} == {"ali", "bo"}


# A layout that is told.


@pytest.mark.parametrize("layout", Layout)
def test_a_layout_can_be_told_and_loses_nothing(layout: Layout, tmp_path: Path) -> None:
    tree = {**CANVAS, **MOODLE_FOLDERS, **BLACKBOARD, **GRADESCOPE}
    intake = take(zipped(tmp_path, tree), layout=layout)
    assert intake.layout is layout
    assert accounted(intake) == len(tree)


def test_gradescope_without_its_metadata_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="has no file"):
        take(zipped(tmp_path, {"submission_1/03_mse.py": ""}), layout=Layout.GRADESCOPE)


# Rosters.


ROSTERS = {
    "plain": "id,name,language\n0012,سمر,ar\n13,Bo,English\n".encode(),
    "with a mark": "\ufeffid,name,language\n0012,سمر,ar\n13,Bo,en\n".encode(),
    "semicolons": 'id;name;language\r\n0012;"سمر";ar\r\n13;Bo;en\r\n'.encode(),
    "tabs of Excel": "id\tname\tlanguage\n0012\tسمر\tالعربية\n13\tBo\tالإنجليزية\n".encode(
        "utf-16"
    ),
    "big-endian": b"\xfe\xff" + "id,name,language\n0012,سمر,ar\n13,Bo,en\n".encode("utf-16-be"),
    "Arabic headings": "الرقم الجامعي,الاسم,اللغة\n0012,سمر,ar\n13,Bo,en\n".encode(),
    "with its separator": b"sep=;\nid;name;language\n0012;\xd8\xb3\xd9\x85\xd8\xb1;ar\n13;Bo;en\n",
    "zeros kept for Excel": 'id,name,language\n"=""0012""",سمر,ar\n13,Bo,en\n'.encode(),
    "another order": "Language,Full_Name,Student-ID\nar,سمر,0012\nen,Bo,13\n".encode(),
}


@pytest.mark.parametrize("text", ROSTERS.values(), ids=ROSTERS.keys())
def test_a_roster_is_read(text: bytes) -> None:
    roster = parse_roster(text, "roster.csv")
    assert [(s.id, s.name, s.language) for s in roster.students] == [
        ("0012", "سمر", "ar"), ("13", "Bo", "en"),
    ]  # fmt: skip
    assert roster.notices == ()
    assert all(student.listed for student in roster.students)


def test_every_identifier_of_a_row_finds_its_student_and_no_name_does() -> None:
    text = "username,first_name,last_name,email,github_id\nsara,Sara,Ali,s@x.edu,77\n"
    roster = parse_roster(text.encode(), "r")
    (student,) = roster.students
    assert student.name == "Sara Ali"
    for id in ("sara", "s@x.edu", "77"):
        assert roster.find(id) == student
    assert [roster.find(id) for id in ("SARA", "Sara Ali", "Sara", "")] == [None] * 4
    assert roster.find("SARA", any_case=True) == student


def test_identifiers_are_compared_composed() -> None:
    roster = parse_roster("id\nJosé\n".encode(), "r")
    assert roster.find(unicodedata.normalize("NFD", "José")) is not None


def test_rows_that_cannot_be_used_are_told_of() -> None:
    text = "id,name,email,language\n1,A,a@x,ar\n1,B,b@x,ar\n,C,,\n2,D,a@x,fr\n,,,\n3\n"
    roster = parse_roster(text.encode(), "r")
    assert [(s.id, s.name, s.language) for s in roster.students] == [
        ("1", "A", "ar"), ("2", "D", None), ("3", "", None),
    ]  # fmt: skip
    assert [said(notice.said) for notice in roster.notices] == [
        "Row 3 of the roster repeats the identifier 1; the first row counts.",
        "Row 4 of the roster has no identifier.",
        "The language fr in row 5 of the roster is not known.",
        "The identifier a@x in row 5 of the roster is another student's too, and finds neither.",
    ]
    assert roster.find("a@x") is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (b"", "no column"),
        (b"1203,Ahmed\n", "no column"),
        (b"id,name\n", "lists nobody"),
        ("id,name\n1,سمر\n".encode("cp1256"), "UTF-8"),
        (b"\xff\xfei", "UTF-8"),
        (b'id\n"' + b"x" * 200_000, "cannot be read"),
    ],
)
def test_a_roster_that_cannot_be_used_is_refused(text: bytes, part: str) -> None:
    with pytest.raises(InputError) as refused:
        parse_roster(text, "roster\u202e.csv")
    assert part in said(refused.value.said)
    assert "\u202e" not in said(refused.value.said)


# Hostile folders.


def test_links_and_devices_in_a_folder_are_refused(tmp_path: Path) -> None:
    outside = tmp_path / "secret.py"
    outside.write_text("secret")
    root = folder(tmp_path, {"s1/03_mse.py": "mine", "s3/03_mse.py": "theirs"})
    (root / "s2").mkdir()
    (root / "s2" / "03_mse.py").symlink_to(outside)
    (root / "s4").symlink_to(root / "s1")
    os.mkfifo(root / "s1" / "01_neuron.py")
    with take_in(root, SLUGS) as intake:
        assert {one.student.id for one in intake.found} == {"s1", "s3"}
        assert {n.file: n.concern for n in intake.notices} == {
            "s1/01_neuron.py": Concern.REFUSED,
            "s2/03_mse.py": Concern.REFUSED,
            "s4": Concern.NOBODY,
        }
        # What becomes a link, a pipe or nothing after it was listed.
        (root / "s1" / "03_mse.py").unlink()
        (root / "s1" / "03_mse.py").symlink_to(outside)
        (root / "s3" / "03_mse.py").unlink()
        os.mkfifo(root / "s3" / "03_mse.py")
        assert [type(what).__name__ for _, what in intake.each()] == ["Notice", "Notice"]
        (root / "s3").rename(tmp_path / "moved")
        (root / "s3").symlink_to(tmp_path / "moved")
        with pytest.raises(InputError):
            intake.read(intake.found[1])


def test_a_folder_is_read_where_descriptors_cannot_lead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "STEP_BY_STEP", False)
    root = folder(tmp_path, {"s1/03_mse.py": "x", "s2/a/03_mse.py": "y"})
    (root / "s3").symlink_to(root / "s1")
    with take_in(root, SLUGS) as intake:
        assert {one.student.id for one in intake.found} == {"s1", "s2"}
        assert all(isinstance(what, Submission) for _, what in intake.each())


def test_large_deep_and_unreadable_files_are_told_of(tmp_path: Path) -> None:
    deep = "/".join(["d"] * 12)
    root = folder(tmp_path, {"s1/03_mse.py": b"x" * (1 << 20), f"s2/{deep}/03_mse.py": "x"})
    (root / "s3").mkdir()
    (root / "s3" / "03_mse.py").write_bytes(b"x" * ((1 << 20) + 1))
    (root / "s4\n").mkdir()
    (root / "s4\n" / "03_mse.py").write_bytes(b"x")
    with take_in(root, SLUGS) as intake:
        (found, what) = next(intake.each())
        assert isinstance(what, Submission)
        assert len(what.source) == 1 << 20
        (root / "s1" / "03_mse.py").write_bytes(b"x" * ((1 << 20) + 1))  # it grows
        with pytest.raises(InputError, match="larger"):
            intake.read(found)
    assert sorted(n.concern for n in intake.notices) == ["refused", "refused", "too-large"]


def test_names_that_differ_only_in_case_or_marks_are_refused(tmp_path: Path) -> None:
    nfd = unicodedata.normalize("NFD", "é")
    tree = {
        "s1/03_mse.py": "",
        "s1/03_MSE.py": "",
        f"s2/{nfd}/03_mse.py": "",
        "s2/é/03_mse.py": "",
        "s3/03_mse.py": "",
        "S3/01_neuron.py": "",
    }
    intake = take(zipped(tmp_path, tree))
    assert {one.student.id for one in intake.found} == {"s3", "S3"}
    told = [notice.concern for notice in intake.notices]
    assert told.count(Concern.DUPLICATE) == 4
    assert told.count(Concern.AMBIGUOUS) == 1


def test_a_student_with_too_many_files_is_cut_off_and_others_are_not(tmp_path: Path) -> None:
    tree = {f"s1/{n}/03_mse.py": "" for n in range(250)} | {"s2/03_mse.py": ""}
    tree |= {f"s2/{n}.txt": "" for n in range(210)}
    intake = take(zipped(tmp_path, tree))
    assert sum(one.student.id == "s1" for one in intake.found) == 200
    assert sum(one.student.id == "s2" for one in intake.found) == 1
    over = [n for n in intake.notices if n.concern is Concern.REFUSED]
    assert [(n.student, n.said.values["num"]) for n in over] == [("s1", 50), ("s2", 10)]


# Hostile archives.


def raw_zip(path: Path, *names: bytes, flags: int = 0, **fields: int) -> Path:
    """A zip written by hand: names as bytes, any flags, any sizes."""
    body, directory = b"", b""
    for name in names:
        content = b"x = 1\n"
        size = fields.get("size", len(content))
        crc = fields.get("crc", zipfile.crc32(content))  # type: ignore[attr-defined]
        method = fields.get("method", 0)
        common = struct.pack("<HHHHHIIIHH", 20, flags, method, 0, 33, crc, len(content), size,
                             len(name), 0)  # fmt: skip
        directory += b"PK\1\2" + struct.pack("<H", 3 << 8 | 20) + common
        directory += struct.pack("<HHHII", 0, 0, 0, fields.get("mode", 0) << 16,
                                 fields.get("offset", len(body))) + name  # fmt: skip
        body += b"PK\3\4" + common + name + content
    end = struct.pack("<HHHHIIH", 0, 0, len(names) % 65536, len(names) % 65536, len(directory),
                      len(body), 0)  # fmt: skip
    path.write_bytes(body + directory + b"PK\5\6" + end)
    return path


def only_notice(intake: Intake) -> tuple[Concern, str]:
    assert intake.found == ()
    (notice,) = [n for n in intake.notices if n.file]
    return notice.concern, said(notice.said)


def test_a_zip_written_by_hand_is_read(tmp_path: Path) -> None:
    with take_in(raw_zip(tmp_path / "a.zip", b"s1/03_mse.py"), SLUGS) as intake:
        assert intake.read(intake.found[0]).source == b"x = 1\n"


@pytest.mark.parametrize(
    ("fields", "concern", "part"),
    [
        ({"flags": 1}, Concern.UNREADABLE, "encrypted"),
        ({"flags": 0x2001}, Concern.UNREADABLE, "encrypted"),
        ({"method": 14}, Concern.UNREADABLE, "packed by a method"),
        ({"method": 12}, Concern.UNREADABLE, "packed by a method"),
        ({"size": 6 * 101}, Concern.REFUSED, "too large when unpacked"),
        ({"size": (1 << 32) - 2}, Concern.REFUSED, "too large when unpacked"),
        ({"mode": stat.S_IFLNK | 0o777}, Concern.REFUSED, "a link or a device"),
        ({"mode": stat.S_IFCHR | 0o666}, Concern.REFUSED, "a link or a device"),
    ],
)
def test_a_member_that_is_not_as_it_should_be_is_told_of(
    fields: dict[str, int], concern: Concern, part: str, tmp_path: Path
) -> None:
    path = raw_zip(tmp_path / "a.zip", b"s1/03_mse.py", **fields)
    found, text = only_notice(take(path))
    assert found is concern
    assert part in text


def test_a_bomb_of_zeros_and_an_overlapping_one_are_refused(tmp_path: Path) -> None:
    intake = take(zipped(tmp_path, {"s1/03_mse.py": bytes(900_000), "s2/03_mse.py": "x"}))
    assert {one.student.id for one in intake.found} == {"s2"}
    assert concerns(intake) == {"s1/03_mse.py": Concern.REFUSED}
    names = [f"s{n}/03_mse.py".encode() for n in range(10)]
    overlapping = take(raw_zip(tmp_path / "b.zip", *names, offset=0))
    assert overlapping.found == ()
    assert {notice.concern for notice in overlapping.notices} == {Concern.REFUSED}


def test_a_wrong_checksum_is_told_of_when_it_is_read(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.zip", b"s1/03_mse.py", b"s2/03_mse.py", crc=1)
    with take_in(path, SLUGS) as intake:
        read = list(intake.each())
    assert [getattr(what, "concern", None) for _, what in read] == [Concern.UNREADABLE] * 2


def test_a_damaged_header_spoils_its_member_alone(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.zip", b"s1/03_mse.py", b"s2/03_mse.py")
    whole = path.read_bytes()
    path.write_bytes(whole[:30] + b"S" + whole[31:])  # another name than in the list
    with take_in(path, SLUGS) as intake:
        kinds = [type(what).__name__ for _, what in intake.each()]
    assert kinds == ["Notice", "Submission"]


@pytest.mark.parametrize("cut", [0, 1, 30, 60, 80, 100])
def test_a_broken_list_of_members_is_an_error_of_input(cut: int, tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.zip", b"s1/03_mse.py")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(InputError) as refused:
        take(path)
    assert "neither a folder nor" in said(refused.value.said)


@pytest.mark.parametrize("make", MAKERS[1:])
def test_any_byte_may_be_wrong(make: Made, tmp_path: Path) -> None:
    path = make(tmp_path, {"s1/03_mse.py": "x = 1", "s2/03_mse.py": "y = 2"})
    whole = path.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        for value in (0, 0xFF, whole[place] ^ 0x10):
            path.write_bytes(whole[:place] + bytes([value]) + whole[place + 1 :])
            try:
                with take_in(path, SLUGS) as intake:
                    assert len(list(intake.each())) == len(intake.found)
            except InputError:
                pass


@pytest.mark.parametrize("kind", ["nothing", "text", "nowhere", "gz", "xz", "rar"])
def test_what_is_no_archive_is_an_error_of_input(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "thing\u202e"
    contents = {
        "nothing": b"",
        "text": b"hello " * 200,
        "gz": gzip.compress(b"hello"),
        "xz": lzma.compress(b"hello")[:20],
        "rar": b"Rar!\x1a\x07\x00" + bytes(2000),
    }
    if kind in contents:
        path.write_bytes(contents[kind])
    with pytest.raises(InputError):
        take(path)


NAMES = {
    "/etc/s1/03_mse.py": "leads out",
    "s1/../../03_mse.py": "leads out",
    "C:/s1/03_mse.py": "leads out",
    "s1\\03_mse.py": "backslash",
    "s1/03_mse.py\x1b[2J.py": "control",
    "s1/\x9b/03_mse.py": "control",
    "a/b/c/d/e/f/g/h/03_mse.py": "too many folders",
    f"{'n' * 5000}/03_mse.py": "too long",
    f"{'م' * 128}/03_mse.py": "too long",
}


@pytest.mark.parametrize("make", MAKERS[1:])
@pytest.mark.parametrize(("name", "part"), NAMES.items(), ids=range(len(NAMES)))
def test_names_that_lead_elsewhere_are_refused(
    make: Made, name: str, part: str, tmp_path: Path
) -> None:
    intake = take(make(tmp_path, {name: "x", "s2/03_mse.py": "", "s3/03_mse.py": ""}))
    assert {one.student.id for one in intake.found} == {"s2", "s3"}
    (notice,) = intake.notices
    assert notice.concern is Concern.REFUSED
    assert part in said(notice.said)
    assert inert(notice.file) == notice.file
    assert len(notice.file) < 150


def test_a_name_with_a_nul_is_not_cut_there(tmp_path: Path) -> None:
    intake = take(raw_zip(tmp_path / "a.zip", b"s1/03_mse.py\0.txt", b"s2/03_mse.py"))
    assert {one.student.id for one in intake.found} == {"s2"}
    assert [notice.concern for notice in intake.notices] == [Concern.REFUSED]


def test_shown_names_cannot_turn_what_is_around_them(tmp_path: Path) -> None:
    evil = "\u202eevil\u2066"
    intake = take(zipped(tmp_path, {f"{evil}/03_mse.py": "", f"{evil}/x.txt": ""}), "id\nz\n")
    (found,) = intake.found
    assert found.student.id == evil
    assert found.student.shown == "\\u202eevil\\u2066"
    for notice in intake.notices:
        assert not set("\u202e\u2066") & set(said(notice.said) + notice.file)


def test_duplicate_members_are_refused_all(tmp_path: Path) -> None:
    path = raw_zip(tmp_path / "a.zip", b"s1/03_mse.py", b"s1/03_mse.py", b"s2/03_mse.py")
    intake = take(path)
    assert {one.student.id for one in intake.found} == {"s2"}
    assert [n.concern for n in intake.notices] == [Concern.DUPLICATE] * 2


ENCODED = {
    "UTF-8 without its flag": ("سمر".encode(), 0, None, "سمر"),
    "UTF-8 with its flag": ("سمر".encode(), 0x800, None, "سمر"),
    "cp1256, told": ("سمر".encode("cp1256"), 0, "cp1256", "سمر"),
    "cp720, told": ("سمر".encode("cp720"), 0, "cp720", "سمر"),
    "told wrongly": ("سمر".encode(), 0, "no-such", "سمر"),
}


@pytest.mark.parametrize(("raw", "flags", "told", "name"), ENCODED.values(), ids=ENCODED.keys())
def test_names_in_zips_are_repaired(
    raw: bytes, flags: int, told: str | None, name: str, tmp_path: Path
) -> None:
    path = raw_zip(tmp_path / "a.zip", raw + b"/03_mse.py", flags=flags)
    intake = take(path, encoding=told)
    assert [one.student.id for one in intake.found] == [name]
    assert intake.notices == ()


def test_a_zip_that_does_not_say_its_encoding_is_told_of(tmp_path: Path) -> None:
    intake = take(raw_zip(tmp_path / "a.zip", "سمر".encode("cp1256") + b"/03_mse.py"))
    assert len(intake.found) == 1
    assert "encoding" in said(intake.notices[0].said)


def test_a_zip_with_too_many_members_is_refused_quickly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "MEMBERS", 50)
    tree = {f"s{n}/03_mse.py": "" for n in range(51)}
    for make in (zipped, tarred):
        with pytest.raises(InputError, match="more than"):
            take(make(tmp_path, tree))


def test_a_list_of_members_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "DIRECTORY", 1000)
    with pytest.raises(InputError):
        take(zipped(tmp_path, {f"s{n}/03_mse.py": "" for n in range(100)}))


@pytest.mark.heavy
def test_a_hundred_thousand_members_take_seconds(tmp_path: Path) -> None:
    path = many(tmp_path / "a.zip", 100_000)
    start = time.monotonic()
    assert len(take(path).found) == 100_000
    assert time.monotonic() - start < 60  # 5 s on a machine that does nothing else
    with pytest.raises(InputError, match="more than"):
        take(many(path, 100_001))


@pytest.mark.heavy
def test_a_list_of_files_takes_little_memory(tmp_path: Path) -> None:
    path = many(tmp_path / "a.zip", 10_000)
    tracemalloc.start()
    take(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 30 << 20


def many(path: Path, count: int) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(count):
            archive.writestr(zipfile.ZipInfo(f"s{n // 10}/{n % 10}/03_mse.py"), b"")
    return path


# Hostile tars.


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:bz2", "w:xz"])
def test_tars_are_read_in_every_packing(mode: str, tmp_path: Path) -> None:
    path = tarred(tmp_path, {"./s1/03_mse.py": "a", "./s2/03_mse.py": "b"}, mode)
    with take_in(path, SLUGS) as intake:
        assert [what.source for _, what in intake.each() if isinstance(what, Submission)] == [
            b"a", b"b",
        ]  # fmt: skip
        assert intake.notices == ()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE,
                                  tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.CONTTYPE])  # fmt: skip
def test_links_and_devices_in_a_tar_are_refused(kind: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        member = tarfile.TarInfo("s1/03_mse.py")
        member.type, member.linkname = kind, "/etc/passwd"
        archive.addfile(member)
    assert only_notice(take(path))[0] is Concern.REFUSED


def test_a_tar_that_leads_back_ends(tmp_path: Path) -> None:
    """A negative size would have a reader run in a circle (CVE-2025-8194)."""
    blocks = []
    for number, size in enumerate((0, -1024, -(1 << 40))):
        member = tarfile.TarInfo(f"s{number}/03_mse.py")
        member.size = size
        blocks.append(member.tobuf(tarfile.GNU_FORMAT))
    for order in (blocks, blocks[::-1], [blocks[0], blocks[2]]):
        path = tmp_path / "a.tar"
        path.write_bytes(b"".join(order) + bytes(1024))
        try:
            intake = take(path)
        except InputError:
            continue
        assert len(intake.found) <= 1
        assert intake.notices[0].concern is Concern.UNREADABLE


def test_a_tar_with_endless_headers_is_cut_off(tmp_path: Path) -> None:
    first = tarfile.TarInfo("s1/03_mse.py").tobuf()
    name = tarfile.TarInfo("x")
    name.type, name.size = tarfile.GNUTYPE_LONGNAME, 8 << 20
    long = name.tobuf() + b"n" * (8 << 20)
    name.size = 1
    chain = (name.tobuf() + b"x".ljust(512, b"\0")) * 3000
    sparse = tarfile.TarInfo("s2/03_mse.py")
    sparse.pax_headers = {
        "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "s",
        "GNU.sparse.realsize": "9",
    }  # fmt: skip
    sparse.size = 8 << 20
    endless = sparse.tobuf(tarfile.PAX_FORMAT) + b"4000000\n" + b"1\n" * (4 << 20)
    for bad in (long, chain, endless):
        path = tmp_path / "a.tar"
        path.write_bytes(first + bad + bytes(1024))
        start = time.monotonic()
        intake = take(path)
        assert time.monotonic() - start < 5
        assert [one.student.id for one in intake.found] == ["s1"]
        assert intake.notices[0].concern is Concern.UNREADABLE


@pytest.mark.parametrize("mode", ["w", "w:gz", "w:xz"])
def test_a_tar_that_was_cut_is_read_as_far_as_it_goes(mode: str, tmp_path: Path) -> None:
    tree = {f"s{n}/03_mse.py": os.urandom(5000) for n in range(40)}
    path = tarred(tmp_path, tree, mode)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with take_in(path, SLUGS) as intake:
        read = [what for _, what in intake.each()]
    assert 1 < sum(isinstance(what, Submission) for what in read) < 40
    assert intake.notices[0].concern is Concern.UNREADABLE


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_tar_that_unpacks_without_end_is_refused(
    pack: Callable[[bytes], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "UNASKED", 1 << 20)
    path = tmp_path / "a.tar"
    path.write_bytes(pack(tarfile.TarInfo("s1/03_mse.py").tobuf() + bytes(3 << 20)))
    with pytest.raises(InputError, match="too large"):
        take(path)
    monkeypatch.setattr(packed, "UNPACKED", 1 << 18)
    path.write_bytes(pack(os.urandom(1 << 19)))
    with pytest.raises(InputError, match="too large"):
        take(path)


def test_unpacking_takes_no_more_memory_than_it_may(tmp_path: Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 256 << 20}]
    path = tarred(tmp_path, {"s1/03_mse.py": "x"}, "w")
    path.write_bytes(lzma.compress(path.read_bytes(), filters=filters))
    with pytest.raises(InputError):
        take(path)


# Whatever comes.

PARTS = (
    *(
        "s1",
        "S1",
        "..",
        ".",
        "",
        "03_mse.py",
        "03_MSE-1.py",
        "01_neuron.py",
        "سمر",
        "a\tb",
        "\u202e",
    ),
    *("doe_78_9001_03_mse.py", "5_78_9001_03_mse.py", "x_1_assignsubmission_file", ".git", "._x"),
    *("a_b_attempt_2026-03-01-09-05-07_03_mse.py", "submission_1", "submission_metadata.yml"),
    *(
        "b.zip",
        "s1_03_mse.py",
        "hw-s1",
        "hw-s2",
        "_",
        "-",
        ".py",
        "C:",
        "a\\b",
        "n" * 300,
        "\udcff",
    ),
)


def trees(count: int) -> list[list[str]]:
    chance = random.Random(7)
    made = []
    for _ in range(count):
        parts = [chance.choices(PARTS, k=chance.randint(1, 4)) for _ in range(chance.randint(0, 9))]
        names = {"/".join(part) for part in parts}
        made.append(sorted(n for n in names if n and not n.endswith("/")))
    return made


@pytest.mark.parametrize("layout", [None, *Layout])
def test_every_member_is_found_or_told_of(layout: Layout | None, tmp_path: Path) -> None:
    roster = parse_roster(b"id,name\ns1,\nS1,\n78,Doe\n5,\n", "r")
    for names in trees(60):
        path = tmp_path / "a.tar"
        with tarfile.open(path, "w") as archive:
            for name in names:
                archive.addfile(tarfile.TarInfo(name))
        try:
            intake = take(path, roster, layout=layout)
        except InputError:
            assert not names or layout is Layout.GRADESCOPE
            continue
        found = {one.file for one in intake.found}
        told = [
            n for n in intake.notices
            if n.file and n.concern is not Concern.LATE
            and not (n.concern is Concern.DUPLICATE and n.file in found)
        ]  # fmt: skip
        passed = [n for n in intake.notices if n.concern is Concern.PASSED_OVER]
        count = len(intake.found) + len(told) + sum(int(str(n.said.values["num"])) for n in passed)
        assert count == len(names), names
        for notice in intake.notices:
            assert inert(said(notice.said)) == said(notice.said)


def test_paths_are_split_as_they_are_written() -> None:
    assert split("./a//b/./c") == ("a", "b", "c")
    assert split("/a") == ("", "a")
    assert fault(()) is not None
    assert fault(("a", "b")) is None


@pytest.mark.heavy
def test_memory_stays_flat_while_files_are_read(tmp_path: Path) -> None:
    text = os.urandom(100_000)
    for count in (20, 400):
        path = zipped(tmp_path, {f"s{n}/03_mse.py": text for n in range(count)})
        tracemalloc.start()
        with take_in(path, SLUGS) as intake:
            assert sum(1 for _ in intake.each()) == count
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 6 << 20
