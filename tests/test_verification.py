"""`grade verify` proves a course: it is green for a sound one, and red for each unsound one."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import SMALL, Command

from grader import catalogs, verification
from grader.course import Course, built_in
from grader.model import GraderError, Message
from grader.start import Starter

Faults: TypeAlias = Callable[[], list[str]]

REFERENCE, STUB = "solutions/01_mean/solution.py", "exercises/01_mean.py"
SUITE, MISTAKES = "solutions/01_mean/suite.py", "solutions/01_mean/mistakes.py"
HINTS, ARABIC = "solutions/01_mean/hints.py", "locales/ar/LC_MESSAGES/course.po"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first exercise of the miniature course, alone."""
    copy = tmp_path_factory.mktemp("sound") / "course"
    shutil.copytree(SMALL, copy, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.rmtree(copy / "solutions" / "02_momentum")
    (copy / "exercises" / "02_momentum.py").unlink()
    for code in ("en", "ar"):
        catalogs.Domain("course", copy / "solutions", copy / "locales").update(code)
    return copy


@pytest.fixture
def root(sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, to be spoiled."""
    copy = tmp_path / "course"
    shutil.copytree(sound, copy)
    own = catalogs.Domain("course", copy / "solutions", copy / "locales")
    # The engine's own catalogs are proven elsewhere.
    monkeypatch.setattr(catalogs, "domains", lambda course: [own])
    return copy


@pytest.fixture
def faults(root: Path, starter: Starter) -> Faults:
    """What is wrong with the copy, as sentences."""

    def found() -> list[str]:
        try:
            return [said(fault) for fault in verification.faults(Course(root), starter)]
        except GraderError as error:
            return [said(error.said)]

    return found


def said(message: Message) -> str:
    values = {k: said(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.id % values


def change(path: Path, old: str, new: str, count: int = 1) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path.name}"
    path.write_text(text.replace(old, new, count), encoding="utf-8")


def test_the_copy_is_sound(faults: Faults) -> None:
    assert faults() == []


def test_the_miniature_course_is_sound_on_the_command_line(cli: Command) -> None:
    said = cli("verify", "--course", SMALL)
    assert (said.code, said.err) == (0, "")
    assert "sound" in said.out


@pytest.mark.heavy
def test_the_built_in_course_is_sound_on_the_command_line(cli: Command) -> None:
    said = cli("verify")
    assert (said.code, said.err) == (0, "")


def test_an_unsound_course_is_exit_code_1_with_a_sentence_for_each_fault(
    cli: Command, root: Path
) -> None:
    (root / STUB).write_text("# nothing\n", encoding="utf-8")
    change(root / ARABIC, 'msgstr "المتوسط"', 'msgstr ""')
    said = cli("verify", "--course", root)
    assert said.code == 1
    assert "The stub of 01_mean is not in step" in said.err
    assert "not translated" in said.err
    assert "sound" not in said.out


# Each way of being unsound: the file, what stands in it, what shall stand there, what is said.

SPOILED: dict[str, tuple[str, str, str, str]] = {
    "an explanation deleted": (
        MISTAKES,
        'why=N_("Your value has the opposite sign.")',
        'why=""',
        "opposite-sign",
    ),
    "an explanation left blank": (
        MISTAKES,
        'N_("Your value has the opposite sign.")',
        'N_(" ")',
        "opposite-sign",
    ),
    "a next step deleted": (
        MISTAKES,
        'ask=N_("Where does `mean` write a minus?")',
        'ask=""',
        "opposite-sign",
    ),
    "a mistake that passes": (
        MISTAKES,
        "    return -np.mean(x)\n",
        "    return np.mean(x)\n",
        "opposite-sign",
    ),
    "a mistake that another one explains": (
        MISTAKES,
        "    return -np.mean(x)\n",
        "    return x.sum()\n",
        "opposite-sign",
    ),
    "a mistake that its check does not see": (
        MISTAKES,
        "    x /= len(x)\n    return np.sum(x)\n",
        "    return np.sum(x / len(x))\n",
        "in-place",
    ),
    "a mistake of a function that is not there": (
        MISTAKES,
        '"opposite-sign",\n    of="mean"',
        '"opposite-sign",\n    of="median"',
        "median",
    ),
    "a tolerance of one per cent": (
        SUITE,
        "draws(rng, 3, 4, 7))",
        "draws(rng, 3, 4, 7), accept=lambda e, g, t: abs(e - g) <= 0.01 * abs(e))",
        "check several of",
    ),
    "a tolerance that lets 5e-5 pass": (
        SUITE,
        "draws(rng, 3, 4, 7))",
        "draws(rng, 3, 4, 7), accept=lambda e, g, t: abs(e - g) <= 5.1e-5 * abs(e))",
        "check several of",
    ),
    "a check that accepts anything": (
        SUITE,
        "    agree(candidate, draws(rng, 1, 1, 1))\n",
        "    candidate.try_all(draws(rng, 1, 1, 1))\n",
        "check one of",
    ),
    "points that are too few": (SUITE, "points=50", "points=49", "99"),
    "points that are too many": (SUITE, "points=50", "points=60", "110"),
    "a suite that fails": (
        SUITE,
        "    agree(candidate, draws(rng, 1, 1, 1))\n",
        "    raise ValueError('ours')\n",
        "ours",
    ),
    "a suite that does not load": (SUITE, "import numpy as np", "import nowhere", "nowhere"),
    "a reference that its suite refuses": (
        REFERENCE,
        "return np.sum(x) / len(x)",
        "x[0] += 0.5\n    return np.sum(x) / len(x)",
        "unchanged",
    ),
    "a reference that a student's Python could not run": (
        REFERENCE,
        "import numpy as np\n",
        "import numpy as np\nimport grader\n",
        "has not full marks",
    ),
    "a stub that earns points": (
        REFERENCE,
        "    # <solution>\n    return np.sum(x) / len(x)\n    # </solution>\n",
        "    return np.sum(x) / len(x)\n",
        "stub",
    ),
    "a hint too few": (
        HINTS,
        '    N_("Two operations are needed. Which comes first?"),\n',
        "",
        "hints",
    ),
    "a hint too many": (HINTS, "HINTS = (\n", 'HINTS = (\n    N_("More."),\n', "hints"),
    "an empty hint": (HINTS, 'N_("Two operations are needed. Which comes first?")', '""', "hint"),
    "a title lost": (HINTS, 'TITLE = N_("The mean")\n', "", "TITLE"),
}


@pytest.mark.parametrize(("file", "old", "new", "part"), SPOILED.values(), ids=SPOILED.keys())
def test_what_is_unsound_is_found_and_said(
    root: Path, faults: Faults, file: str, old: str, new: str, part: str
) -> None:
    change(root / file, old, new)
    if file == REFERENCE:
        verification.write_stubs(Course(root))
    found = faults()
    assert found
    assert any(part in fault for fault in found), found


def test_only_the_exercises_that_are_asked_for_are_proven(
    root: Path, faults: Faults, starter: Starter
) -> None:
    change(root / SUITE, "points=50", "points=49")
    assert faults()
    assert verification.faults(Course(root), starter, []) == []


def test_a_deleted_translation_is_found(root: Path, faults: Faults) -> None:
    change(root / ARABIC, 'msgstr "إشارة الناتج معكوسة."', 'msgstr ""')
    (fault,) = faults()
    assert "ar/course.po" in fault
    assert "not translated" in fault


def test_a_fuzzy_translation_is_found(root: Path, faults: Faults) -> None:
    change(root / ARABIC, 'msgid "Your value has', '#, fuzzy\nmsgid "Your value has')
    (fault,) = faults()
    assert "fuzzy" in fault


def test_a_stale_stub_is_found_and_can_be_made_anew(root: Path, faults: Faults) -> None:
    change(root / REFERENCE, "Return the mean of x", "Return the arithmetic mean of x")
    (fault,) = faults()
    assert "not in step" in fault
    verification.write_stubs(Course(root))
    assert faults() == []
    assert "arithmetic" in (root / STUB).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", [REFERENCE, SUITE, MISTAKES, HINTS, STUB])
def test_a_file_that_is_missing_is_found(root: Path, faults: Faults, file: str) -> None:
    (root / file).unlink()
    found = faults()
    assert found
    assert any(Path(file).name in fault for fault in found), found


def test_a_stub_without_a_solution_is_found(root: Path, faults: Faults) -> None:
    shutil.copy(root / STUB, root / "exercises" / "07_orphan.py")
    assert any("07_orphan" in fault for fault in faults())


def test_a_course_that_is_not_there_is_refused(starter: Starter, tmp_path: Path) -> None:
    with pytest.raises(GraderError):
        verification.faults(Course(tmp_path / "nowhere"), starter)


# Stubs.


def test_a_stub_is_the_reference_without_its_marked_regions() -> None:
    source = (
        "def f(x):\n"
        '    """Doc."""\n'
        "    # <solution>\n"
        "    y = x\n"
        "\n"
        "    return y\n"
        "    # </solution>\n"
        "\n\n"
        "# <solution>\n"
        "def helper():\n"
        "    pass\n"
        "# </solution>\n"
        "class C:\n"
        "    def m(self):\n"
        "        # <solution>\n"
        "        return 1\n"
        "        # </solution>\n"
    )
    assert verification.stub_of(source) == (
        "def f(x):\n"
        '    """Doc."""\n'
        '    raise NotImplementedError("write this")\n'
        "\n\n"
        "class C:\n"
        "    def m(self):\n"
        '        raise NotImplementedError("write this")\n'
    )


@pytest.mark.parametrize("root", [built_in().root, SMALL], ids=["built-in", "miniature"])
def test_every_checked_in_stub_is_in_step_and_holds_no_solution(root: Path) -> None:
    for exercise in Course(root).exercises:
        reference = (exercise.folder / "solution.py").read_text(encoding="utf-8")
        assert "# <solution>" in reference
        stub = exercise.stub.read_text(encoding="utf-8")
        assert stub == verification.stub_of(reference)
        assert "solution>" not in stub


@pytest.mark.parametrize("root", [built_in().root, SMALL], ids=["built-in", "miniature"])
def test_exercises_and_solutions_mirror_each_other(root: Path) -> None:
    stubs = {path.stem for path in (root / "exercises").glob("*.py")}
    solutions = {path.name for path in (root / "solutions").iterdir() if path.is_dir()}
    assert stubs == solutions - {"__pycache__"}


def test_every_reference_of_the_built_in_course_has_full_marks_and_every_stub_none(
    cli: Command,
) -> None:
    exercises = built_in().exercises
    assert cli(*(e.folder / "solution.py" for e in exercises)).code == 0
    said = cli(*(e.stub for e in exercises), "--format", "json")
    assert said.code == 1
    assert said.out.count('"score": 0,') == len(exercises)
