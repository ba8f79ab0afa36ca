"""Where there is neither `fork` nor `resource`, each child is a fresh interpreter."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import MAIN_REFERENCE, Said, python

# The command, on a platform that has less than this one; the children have less too.
COMMAND = """
import os, socket, sys
LESS = '''
import os, sys
for name in ("fork", "forkpty", "posix_spawn", "register_at_fork", "sched_setaffinity"):
    if hasattr(os, name): delattr(os, name)
sys.modules["resource"] = None
'''
exec(LESS)
for name in ("send_fds", "recv_fds"):
    delattr(socket, name)
from grader import start
start._ALONE = LESS + start._ALONE
assert isinstance(start.make_starter(), start.FreshInterpreters)
from grader.__main__ import main
main()
"""
SUM = "import numpy as np\ndef mse(y, y_hat): return np.sum((y - y_hat) ** 2)\n"


def run(*arguments: str | Path, seconds: float = 60) -> Said:
    return python("-c", COMMAND, *arguments, seconds=seconds)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The grades of some files, all from one run: by the folder that each was in."""
    folder = tmp_path_factory.mktemp("files")
    sources = {
        "right": MAIN_REFERENCE.read_bytes(),
        "sum": SUM.encode(),
    }
    for name, source in sources.items():
        (folder / name).mkdir()
        (folder / name / "03_mse.py").write_bytes(source)
    said = run(*(folder / name / "03_mse.py" for name in sources), "--format", "json")
    assert said.err == ""
    assert said.code == 1
    return {Path(grade["file"]).parent.name: grade for grade in json.loads(said.out)["grades"]}


def test_the_reference_has_full_marks(files: dict[str, Any]) -> None:
    assert files["right"]["score"] == 100


def test_a_wrong_file_loses_points_and_its_mistake_is_named(files: dict[str, Any]) -> None:
    assert files["sum"]["mistakes"] == ["missing-mean"]
    assert 0 < files["sum"]["score"] < 100


@pytest.mark.heavy
def test_an_endless_loop_is_stopped_and_its_output_kept(tmp_path: Path) -> None:
    file = tmp_path / "03_mse.py"
    file.write_text("def mse(y, y_hat):\n    print('here')\n    while True: pass\n")
    (grade,) = json.loads(run(file, "--format", "json").out)["grades"]
    assert grade["checks"][0]["outcome"] == "timeout"
    assert grade["output"].startswith("here\n")


@pytest.mark.heavy
def test_half_a_message_from_a_child_does_not_hold_the_judge_up(tmp_path: Path) -> None:
    source = """
import os
def mse(y, y_hat):
    for descriptor in range(3, 64):
        try: os.write(descriptor, b"\\0\\0\\0\\7half")
        except OSError: pass
    import time
    time.sleep(20)
"""
    file = tmp_path / "03_mse.py"
    file.write_text(source, encoding="utf-8")
    try:
        assert run(file, seconds=15).code == 1
    except subprocess.TimeoutExpired:
        pytest.fail("the judge waits for the rest of the message for ever")
