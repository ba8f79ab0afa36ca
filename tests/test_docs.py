"""What the documents say is what the program does."""

import json
import re
import subprocess
import sys
from pathlib import Path

from grader.cli.commands import grade
from grader.report.json import schema

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_sample_in_the_readme_is_what_the_command_prints(tmp_path: Path) -> None:
    program = ROOT / "tests" / "programs" / "mistakes" / "03_mse" / "missing-mean.py"
    (tmp_path / "03_mse.py").write_bytes(program.read_bytes())
    command = [sys.executable, "-m", "grader", "--lang", "en", "03_mse.py"]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    sample = re.search(r"\$ grade 03_mse.py\n(.*?)```", README, re.DOTALL)
    assert sample is not None
    assert sample[1] == printed.stdout


def test_every_command_has_help_and_is_in_the_readme() -> None:
    for name, command in grade.commands.items():
        assert command.help, name
        assert command.hidden or f"`grade {name}" in README, name


def test_every_option_of_the_main_command_is_in_the_readme() -> None:
    for option in grade.commands["file"].params:
        for name in option.opts:
            assert not name.startswith("--") or name == "--help" or f"`{name}" in README, name


def test_the_schema_in_docs_is_the_one_of_the_code() -> None:
    kept = (ROOT / "docs" / "grade.schema.json").read_text(encoding="utf-8")
    assert json.loads(kept) == schema()
