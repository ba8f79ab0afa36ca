"""0 full marks, 1 not full marks, 2 unreadable or bad usage, 3 our failure, 130 interrupted."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import MAIN_REFERENCE, SMALL, Command, clean_environment, python, write_course

RIGHT = MAIN_REFERENCE.read_text(encoding="utf-8")
WRONG = "def mse(y, y_hat): return 0.0\n"


@pytest.fixture
def right(tmp_path: Path) -> Path:
    path = tmp_path / "right" / "03_mse.py"
    path.parent.mkdir()
    path.write_text(RIGHT, encoding="utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong" / "03_mse.py"
    path.parent.mkdir()
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def missing(tmp_path: Path) -> Path:
    return tmp_path / "missing" / "03_mse.py"


def broken_course(root: Path) -> Path:
    """A course whose suite fails; its submission lies beside it."""
    write_course(root, "raise ValueError\n")
    (root / "01_f.py").write_text("def f(x): return 2 * x\n", encoding="utf-8")
    return root / "01_f.py"


# As a process of its own.


def test_full_marks_are_0(command: Command, right: Path) -> None:
    said = command(right)
    assert (said.code, said.err) == (0, "")


def test_less_than_full_marks_are_1(command: Command, wrong: Path) -> None:
    said = command(wrong)
    assert (said.code, said.err) == (1, "")


def test_an_unreadable_file_is_2_and_one_sentence(command: Command, missing: Path) -> None:
    said = command(missing)
    assert (said.code, said.out) == (2, "")
    assert said.err.strip().endswith("the folder?")


def test_a_suite_that_fails_is_3(command: Command, tmp_path: Path) -> None:
    said = command(broken_course(tmp_path), "--course", tmp_path)
    assert said.code == 3
    assert "This is our fault" in said.out


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl-C alone there")
def test_an_interrupted_grading_is_130(tmp_path: Path) -> None:
    slow = tmp_path / "03_mse.py"
    slow.write_text("import time\ndef mse(y, y_hat): time.sleep(1.5)\nmse_gradient = mse\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", slow],
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(2.5)
    assert process.poll() is None, "it had ended before it could be interrupted"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == b""
    assert err.decode().strip() == "Interrupted."


@pytest.mark.parametrize("module", ["click", "numpy", "pytest", "grader.judge"])
def test_an_interrupted_start_is_130_and_no_traceback(right: Path, module: str) -> None:
    code = f"""
import sys
class Interrupting:
    def find_spec(self, name, *rest):
        if name == {module!r}: raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupting())
from grader.__main__ import main
main()
"""
    said = python("-c", code, right)
    # Before Python can help it, the signal ends the process as it ends any program.
    assert said.code in {130, -signal.SIGINT}
    assert "Traceback" not in said.err


# In this process.


def test_usage_errors_are_2(cli: Command, right: Path) -> None:
    for arguments in (
        [right, "--format", "xml"],
        [right, "--nonsense"],
        [right, "--seed", "x"],
        [right, "--lang", "fr"],
        ["--exercise", "03_mse"],
        [right, "--exercise", "no_such"],
        [right, "--course", right.parent],
        ["hint"],
        ["hint", "99"],
        ["hint", "03", "9"],
        ["hint", "03", "0"],
        ["show"],
        ["vreify"],
    ):
        said = cli(*arguments)
        assert (said.code, said.out) == (2, ""), arguments
        assert "Traceback" not in said.err
        assert said.err.strip()


def test_help_hints_and_the_welcome_are_0(cli: Command) -> None:
    for arguments in ([], ["--help"], ["hint", "03"], ["hint", "03", "2"], ["show", "--help"]):
        said = cli(*arguments)
        assert (said.code, said.err) == (0, ""), arguments
        assert said.out.strip()


def test_the_highest_code_applies(
    cli: Command, right: Path, wrong: Path, missing: Path, tmp_path: Path
) -> None:
    assert cli(right, right).code == 0
    assert cli(right, wrong).code == 1
    assert cli(wrong, right).code == 1
    assert cli(wrong, missing, right).code == 2


def test_our_failure_outranks_an_unreadable_file(cli: Command, tmp_path: Path) -> None:
    broken = broken_course(tmp_path)
    assert cli(tmp_path / "nowhere" / "01_f.py", broken, "--course", tmp_path).code == 3


def test_files_beside_an_unreadable_one_are_graded(
    cli: Command, right: Path, wrong: Path, missing: Path, tmp_path: Path
) -> None:
    unknown = tmp_path / "homework.py"
    unknown.write_text(RIGHT, encoding="utf-8")
    said = cli(missing, right, tmp_path, unknown, wrong, "--format", "json")
    document = json.loads(said.out)
    assert said.code == 2
    assert [grade["file"] for grade in document["grades"]] == [str(right), str(wrong)]
    assert document["grades"][0]["score"] == 100
    assert [e["file"] for e in document["errors"]] == [str(p) for p in (missing, tmp_path, unknown)]


def test_exercises_that_are_mixed_come_back_in_the_order_given(cli: Command) -> None:
    files = [SMALL / "solutions" / slug / "solution.py" for slug in ("01_mean", "02_momentum")]
    said = cli(*files, *files, "--course", SMALL, "--format", "json")
    document = json.loads(said.out)
    assert said.code == 0
    assert [grade["file"] for grade in document["grades"]] == [str(file) for file in files * 2]


def test_a_report_that_cannot_be_written_is_2_after_the_grades(
    cli: Command, right: Path, tmp_path: Path
) -> None:
    said = cli(right, "--report", tmp_path / "no" / "folder.html")
    assert said.code == 2
    assert "folder.html" in said.err
    assert "Well done" in said.out


def test_a_report_is_written_beside_the_text(cli: Command, wrong: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    said = cli(wrong, "--report", report)
    assert said.code == 1
    assert report.read_text(encoding="utf-8") == cli(wrong, "--format", "html").out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_an_output_that_is_full_is_no_traceback(wrong: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "grader", wrong],
            env=clean_environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode in {1, 3}
    assert b"Traceback" not in done.stderr


def test_a_reader_that_went_away_is_no_traceback(wrong: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "grader", wrong],
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()  # as `grade … | head -1`
        err = process.stderr.read()
        assert process.wait(20) != 0
    assert b"Traceback" not in err
