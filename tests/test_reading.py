"""Files as they come: in any encoding, of any size, under any name; each gets its own words."""

import os
from pathlib import Path

import pytest
from conftest import MAIN_REFERENCE, SMALL, Command, GradeOne, python

from grader.course import Course, built_in
from grader.model import InputError, Outcome, Status
from grader.reading import MAX_SOURCE, read_submission

RIGHT = "# المتوسط\ndef mean(x):\n    return sum(x) / len(x)\n"


def refusal(path: Path) -> str:
    """Why a file is not read."""
    with pytest.raises(InputError) as raised:
        read_submission(path)
    assert raised.value.exit_code == 2
    assert raised.value.said.values["file"] == str(path)
    return raised.value.said.id


# Encodings.


@pytest.mark.parametrize(
    "source",
    [
        RIGHT.encode(),
        b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode(),  # byte order mark and CRLF
        RIGHT.replace("\n", "\r").encode(),
        RIGHT.rstrip("\n").encode(),
        ("# -*- coding: utf-8 -*-\n" + RIGHT).encode(),
        ("# -*- coding: cp1256 -*-\n" + RIGHT).encode("cp1256"),  # said, so Python reads it
        ("#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\n" + RIGHT).encode("utf-8"),
        (RIGHT + "\x0c\n\n").encode(),
        (RIGHT + "متوسط = mean\n").encode(),
    ],
)
def test_a_right_program_has_full_marks_in_every_encoding_that_python_reads(
    grade: GradeOne, course: Course, source: bytes
) -> None:
    assert grade(source, "01", course).score == 100


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told_how_to_save(grade: GradeOne, course: Course, encoding: str) -> None:
    given = grade(RIGHT.encode(encoding), "01", course)
    assert (given.status, given.score) == (Status.FAILED, 0)
    assert given.message is not None
    assert "UTF-8" in given.message.id
    assert "UTF-16" in given.message.id


def test_a_zero_byte_is_told_how_to_save(grade: GradeOne, course: Course) -> None:
    given = grade(RIGHT.encode() + b"\0", "01", course)
    assert given.score == 0
    assert given.message is not None
    assert "zero bytes" in given.message.id


def test_an_old_arabic_encoding_is_told_so_with_its_line(grade: GradeOne, course: Course) -> None:
    source = b"\n\n" + RIGHT.encode("cp1256")
    given = grade(source, "01", course)
    assert given.score == 0
    assert {check.outcome for check in given.checks} == {Outcome.RAISED}
    assert given.message is not None
    assert "cp1256" in given.message.id
    assert given.message.values["line"] == 3


@pytest.mark.parametrize("comment", ["# coding: klingon", "# coding: utf-16", "# coding: hex"])
def test_an_encoding_that_python_does_not_read_breaks_nothing(
    grade: GradeOne, course: Course, comment: str
) -> None:
    given = grade(f"{comment}\ndef mean(x): return 1.0\n".encode(), "01", course)
    assert (given.status, given.score) == (Status.FAILED, 0)


@pytest.mark.parametrize(
    "source",
    [b"", b"\n", b"\xef\xbb\xbf", b"# nothing", b"'''only a text'''", b"\\", b"\x0c", b"pass"],
)
def test_an_almost_empty_file_breaks_nothing(
    grade: GradeOne, course: Course, source: bytes
) -> None:
    given = grade(source, "01", course)
    assert (given.status, given.score) == (Status.FAILED, 0)
    assert all(check.message is not None for check in given.checks)


def test_a_line_number_counts_as_the_editor_does(grade: GradeOne, course: Course) -> None:
    source = b"\xef\xbb\xbfx = 1\r\n\r\ndef mean(x):\r\n    return undefined\r\n"
    check = grade(source, "01", course).checks[0]
    assert (check.line, check.source) == (4, "return undefined")


# Files that cannot be read.


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "01_mean.py"
    path.write_bytes(b"\xff\r\n\0")
    submission = read_submission(path)
    assert (submission.source, submission.file) == (b"\xff\r\n\0", str(path))


def test_the_largest_file_is_read_and_a_larger_one_is_not(tmp_path: Path) -> None:
    path = tmp_path / "01_mean.py"
    path.write_bytes(b"#" * MAX_SOURCE)
    assert len(read_submission(path).source) == MAX_SOURCE
    path.write_bytes(b"#" * 2 * MAX_SOURCE)
    assert "larger" in refusal(path)


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    assert "not found" in refusal(tmp_path / "01_mean.py")


def test_a_directory_is_not_a_file(tmp_path: Path) -> None:
    assert "not a file" in refusal(tmp_path)


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    refusal(tmp_path / ("x" * 300 + ".py"))
    refusal(Path("a\0b.py"))


def test_a_file_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("")
    refusal(tmp_path / "plain" / "01_mean.py")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs on this platform")
def test_a_fifo_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "03_mse.py"
    os.mkfifo(path)
    said = python("-m", "grader", path, seconds=20)
    assert said.code == 2
    assert said.err.count("\n") <= 3
    assert "Traceback" not in said.err


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_a_device_is_refused() -> None:
    assert "not a file" in refusal(Path("/dev/zero"))


def test_what_may_not_be_read_is_said_to_be_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError

    path = tmp_path / "01_mean.py"
    path.write_text(RIGHT, encoding="utf-8")
    monkeypatch.setattr(os, "open", forbidden)  # a real one would be read by root
    assert "permissions" in refusal(path)


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(RIGHT, encoding="utf-8")
    (tmp_path / "01_mean.py").symlink_to("real.txt")
    assert read_submission(tmp_path / "01_mean.py").source == RIGHT.encode()


# Which exercise a file is.


@pytest.mark.parametrize(
    "name",
    [
        "03_mse.py",
        "03_mse (1).py",
        "03_mse(1).py",
        "03-mse.py",
        "03 mse.py",
        "03_MSE.py",
        "03_mse_v2.py",
        "03_mse-final.py",
        "03_mse - Copy.py",
        "03_mse.backup.py",
        "03_mse_نسخة.py",
        "03.py",
        "3.py",
        "03_mse/solution.py",
        "03-mse/solution.py",
        "deep/03_mse/solution.py",
        "04_binary_cross_entropy/03_mse.py",
    ],
)
def test_a_file_is_known_by_its_name_or_its_folders(name: str) -> None:
    assert built_in().of_file(Path(name)).slug == "03_mse"


@pytest.mark.parametrize(
    "name",
    [
        "mse.txt.py",
        "homework.py",
        "solution.py",
        "exercises/solution.py",
        "03_mserable.py",
        "103_mse.py",
        "99_unknown.py",
        "99.py",
        ".py",
        "03_mse/main.py",
        "².py",
    ],
)
def test_a_name_that_says_no_exercise_is_refused(name: str) -> None:
    with pytest.raises(InputError):
        built_in().of_file(Path(name))


@pytest.mark.parametrize("name", ["03_mse", "03", "3", "mse", "03-mse", "MSE", " 03_mse.py "])
def test_an_exercise_is_found_by_slug_number_or_word(name: str) -> None:
    assert built_in().find(name).slug == "03_mse"


@pytest.mark.parametrize("name", ["", "0", "33", "ms", "03_", "../03_mse", "²"])
def test_an_exercise_that_is_not_there_is_refused_with_a_list(name: str) -> None:
    with pytest.raises(InputError) as raised:
        built_in().find(name)
    assert "03_mse" in str(raised.value.said.values["all"])


def test_the_option_says_which_exercise_whatever_the_file_is_called(
    cli: Command, tmp_path: Path
) -> None:
    path = tmp_path / "04_binary_cross_entropy.py"
    path.write_bytes(MAIN_REFERENCE.read_bytes())
    assert cli(path, "--exercise", "03_mse").code == 0
    assert cli(path).code == 1


def test_a_folders_name_counts_for_a_relative_solution_too(
    cli: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SMALL / "solutions" / "01_mean")
    assert cli("solution.py", "--course", SMALL).code == 0


def test_the_file_is_called_in_the_report_as_the_user_called_it(
    cli: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "01_mean (1).py").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    said = cli("01_mean (1).py", "--course", SMALL)
    assert said.code == 0
    assert "\n01_mean (1).py\n" in said.out
