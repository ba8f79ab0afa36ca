"""One hidden suite judges many submissions; whatever a suite does wrong is no grade at all."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import SMALL, Command, GradeOne, check_named, python, write_course

from grader.course import Course
from grader.judge import CHUNK, grade_many
from grader.model import Grade, Outcome, Status, Submission
from grader.sandbox import Limits
from grader.start import Starter

RIGHT = "def f(x): return 2 * x\n"
WRONG = "def f(x): return 3 * x\n"
GOOD_CHECK = """
@check("it doubles", points=100)
def test_double(candidate):
    agree(candidate, [F(3.0), F(4.0), F(5.0)])
"""

Judged: TypeAlias = Callable[..., list[Grade]]


@pytest.fixture(autouse=True)
def no_suite_left() -> Iterator[None]:
    """A suite that a failing test left behind must not judge the next test."""
    yield
    sys.modules.pop("suite", None)


@pytest.fixture
def judged(tmp_path: Path, starter: Starter) -> Judged:
    """The grades that a suite gives to some sources, in one run; the right one by default."""

    def grades(suite: str, *sources: str, seed: int = 0) -> list[Grade]:
        course = write_course(tmp_path, suite)
        submissions = [Submission("01_f.py", source.encode()) for source in sources or [RIGHT]]
        return list(grade_many(course, course.find("01"), submissions, starter, seed))

    return grades


def timeless(grade: Grade) -> Grade:
    return replace(grade, seconds=0.0)


def test_the_right_program_passes_and_a_wrong_one_fails(judged: Judged) -> None:
    right, wrong = judged(GOOD_CHECK, RIGHT, WRONG)
    assert (right.status, right.score) == (Status.PASSED, 100)
    assert (wrong.status, wrong.score) == (Status.FAILED, 0)


# A suite that breaks.

BREAKS = {
    "raises": "raise ValueError('ours')",
    "asserts": "assert candidate is None",
    "makes a type error": "F(None) + 1",
    "exits": "raise SystemExit(0)",
    "asks what the reference cannot answer": "agree(candidate, [F()])",
    "skips": "pytest.skip('not today')",
    "expects failure": "pytest.xfail('not yet')",
    "calls fail": "pytest.fail('no')",
    "ends pytest": "pytest.exit('enough')",
    "ends pytest with success": "pytest.exit('enough', returncode=0)",
    "ends pytest with failed tests": "pytest.exit('enough', returncode=1)",
    "is interrupted from within": "raise GeneratorExit",
}


@pytest.mark.parametrize("body", BREAKS.values(), ids=BREAKS.keys())
def test_a_check_that_breaks_makes_no_grade(judged: Judged, body: str) -> None:
    suite = f"""
@check("first", points=50)
def test_first(candidate):
    agree(candidate, [F(3.0), F(4.0)])

@check("second", points=50)
def test_second(candidate):
    {body}
"""
    grades = judged(suite, WRONG, RIGHT)
    assert [grade.status for grade in grades] == [Status.BROKEN] * 2
    assert [grade.score for grade in grades] == [None] * 2
    assert any(check.outcome is Outcome.BROKEN for check in grades[0].checks)


MALFORMED = {
    "is empty": ("", "no checks"),
    "has a syntax error": ("def test_x(:\n", "SyntaxError"),
    "fails when imported": ("raise ValueError('ours')\n", "ours"),
    "imports what is not there": ("import nowhere_to_be_found\n", "nowhere_to_be_found"),
    "skips itself": ("pytest.skip('all', allow_module_level=True)\n", ""),
    "exits when imported": ("raise SystemExit(0)\n", ""),
    "has a test without a mark": ("def test_free(candidate): pass\n", "test_free"),
    "has a test without a mark among others": (
        GOOD_CHECK + "def test_free(candidate): pass\n",
        "test_free",
    ),
    "has a check twice": (GOOD_CHECK + "test_again = test_double\n", ""),
    "has a check with parameters": (
        "@pytest.mark.parametrize('x', [1, 2])\n"
        + GOOD_CHECK.replace("(candidate)", "(candidate, x)").strip(),
        "",
    ),
    "asks for a fixture that is not there": (
        GOOD_CHECK.replace("(candidate)", "(candidate, nothing)"),
        "",
    ),
    "has a fixture that fails": (
        "@pytest.fixture(autouse=True)\ndef broken(): raise ValueError('ours')\n" + GOOD_CHECK,
        "ours",
    ),
    "has a fixture that fails at its end": (
        "@pytest.fixture(autouse=True)\ndef broken():\n    yield\n    raise ValueError('ours')\n"
        + GOOD_CHECK,
        "ours",
    ),
}


@pytest.mark.parametrize(("suite", "reason"), MALFORMED.values(), ids=MALFORMED.keys())
def test_a_suite_that_cannot_be_used_makes_no_grade_and_says_why(
    judged: Judged, suite: str, reason: str
) -> None:
    grades = judged(suite, RIGHT, WRONG)
    assert [(grade.status, grade.score) for grade in grades] == [(Status.BROKEN, None)] * 2
    (said, *_) = [check.message for check in grades[0].checks if check.outcome is Outcome.BROKEN]
    assert said is not None
    assert reason in str(said.values["reason"])


@pytest.mark.parametrize(
    "mark", ["skip", "skip(reason='x')", "xfail", "xfail(reason='x')", "skipif(True, reason='x')"]
)
def test_no_mark_turns_a_check_into_a_gift(judged: Judged, mark: str) -> None:
    (grade,) = judged(f"@pytest.mark.{mark}{GOOD_CHECK}".replace(f"{mark}\n", f"{mark}\n"), WRONG)
    assert grade.score != 100
    assert grade.checks[0].outcome is not Outcome.PASSED


def test_a_broken_grade_is_exit_code_3_on_the_command_line(cli: Command, tmp_path: Path) -> None:
    write_course(tmp_path, GOOD_CHECK.replace("agree(", "disagree("))
    (tmp_path / "01_f.py").write_text(RIGHT, encoding="utf-8")
    said = cli("--course", tmp_path, tmp_path / "01_f.py")
    assert said.code == 3
    assert "This is our fault, not yours" in said.out


def test_a_suites_prints_do_not_reach_our_output(
    judged: Judged, capfd: pytest.CaptureFixture[str]
) -> None:
    suite = "import sys\nprint('loud')\n" + GOOD_CHECK + "    print('louder', file=sys.stderr)\n"
    assert judged(suite)[0].score == 100
    assert capfd.readouterr() == ("", "")


# Whoever calls the judge.


def test_the_users_pytest_settings_change_nothing(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --collect-only -k nothing\n")
    (tmp_path / "conftest.py").write_text("raise ValueError('read')\n")
    (tmp_path / "tadrib_plugin.py").write_text(
        "import pytest\ndef pytest_runtest_call(item): pytest.skip('all')\n"
    )
    (tmp_path / "03_mse.py").write_text("def mse(y, y_hat): return 0.0\n")
    settings = {
        "PYTEST_ADDOPTS": "--collect-only --nonsense",
        "PYTEST_PLUGINS": "tadrib_plugin",
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "",
    }
    plain = command("03_mse.py", "--format", "json", cwd=tmp_path)
    set_up = command("03_mse.py", "--format", "json", cwd=tmp_path, **settings)
    assert plain.code == set_up.code == 1
    assert plain.out.split('"seconds"')[0] == set_up.out.split('"seconds"')[0]


def test_the_callers_environment_is_as_it_was(
    judged: Judged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_ADDOPTS", "--nonsense")
    before = dict(os.environ)
    assert judged(GOOD_CHECK)[0].score == 100
    assert dict(os.environ) == before


def test_python_without_assertions_is_refused(tmp_path: Path) -> None:
    (tmp_path / "03_mse.py").write_text("def mse(y, y_hat): return 0.0\n")
    said = python("-O", "-m", "grader", tmp_path / "03_mse.py")
    assert said.code == 3
    assert said.out == ""
    assert "-O" in said.err


@pytest.mark.parametrize("relative", [False, True])
def test_an_edited_suite_gives_the_new_verdict(
    tmp_path: Path, starter: Starter, monkeypatch: pytest.MonkeyPatch, relative: bool
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)  # a stale .pyc would be read
    monkeypatch.chdir(tmp_path)
    root = Path() if relative else tmp_path
    scores = []
    for factor in (2, 3):  # of the same size, within the same second
        suite = GOOD_CHECK.replace(
            "agree(",
            f"assert candidate.reference.program('f')(1) == 2\n    factor = {factor}\n    agree(",
        )
        suite += "    if factor == 3: agree(candidate, [F(1.0)], accept=lambda e, g, t: g != g)\n"
        course = write_course(root, suite)
        submission = Submission("01_f.py", RIGHT.encode())
        (grade,) = grade_many(course, course.find("01"), [submission], starter)
        scores.append(grade.score)
    assert scores == [100, 0]


@pytest.mark.parametrize(
    "root", [SMALL, Path(os.path.relpath(SMALL))], ids=["absolute", "relative"]
)
def test_two_exercises_of_one_course_are_judged_by_their_own_suites(
    root: Path, grade: GradeOne
) -> None:
    course = Course(root)
    references = [
        (exercise.slug, (exercise.folder / "solution.py").read_bytes())
        for exercise in course.exercises
    ]
    assert [grade(source, slug, course).score for slug, source in references] == [100, 100]


# Order, company, seeds.


def test_order_and_company_change_nothing(
    grade: GradeOne, course: Course, starter: Starter
) -> None:
    sources = {
        "right": b"import numpy as np\ndef mean(x): return np.mean(x)\n",
        "sum": b"def mean(x): return sum(x)\n",
        "raise": b"def mean(x):\n    print(x)\n    return x[1]\n",
        "exit": b"import os\ndef mean(x): os._exit(1)\n",
        "syntax": b"def mean(x) return 1\n",
    }
    alone = {name: timeless(grade(source, "01", course)) for name, source in sources.items()}
    for names in (list(sources), list(sources)[::-1]):
        submissions = [Submission("01.py", sources[name]) for name in names]
        together = grade_many(course, course.find("01"), submissions, starter)
        assert dict(zip(names, map(timeless, together), strict=True)) == alone


SAMPLING = "import sys\ndef mean(x):\n    print(*x)\n    return sum(x)\n"


def test_the_same_seed_gives_the_same_grade_but_for_the_time(
    grade: GradeOne, course: Course
) -> None:
    first, again = (grade(SAMPLING, "01", course, seed=7) for _ in range(2))
    assert timeless(first) == timeless(again)
    assert first.seed == 7


def test_another_seed_has_other_inputs_and_the_same_verdict(
    grade: GradeOne, course: Course
) -> None:
    one, other = (grade(SAMPLING, "01", course, seed=seed) for seed in (1, 2))
    assert one.output != other.output
    assert one.score == other.score


def test_another_submission_has_other_inputs(grade: GradeOne, course: Course) -> None:
    one, other = (grade(SAMPLING + end, "01", course) for end in ("", "# changed\n"))
    assert one.output != other.output


def test_checks_have_other_inputs_than_each_other(grade: GradeOne, course: Course) -> None:
    numbers = grade(SAMPLING, "01", course).output.split()
    drawn = [number for number in numbers if len(number) > 5]
    assert len(drawn) > 10
    assert len(set(drawn)) == len(drawn)


def test_more_than_a_chunk_of_submissions_come_back_in_order(
    course: Course, starter: Starter
) -> None:
    count = 45
    assert count > 2 * CHUNK
    submissions = [
        Submission(
            f"{n}.py", f"def mean(x): return sum(x) / len(x) + {n % 2}\n".encode(), f"student {n}"
        )
        for n in range(count)
    ]
    grades = list(grade_many(course, course.find("01"), submissions, starter))
    assert [grade.student for grade in grades] == [f"student {n}" for n in range(count)]
    assert [grade.score for grade in grades] == [0 if n % 2 else 100 for n in range(count)]


def test_no_submissions_give_no_grades(course: Course, starter: Starter) -> None:
    assert list(grade_many(course, course.find("01"), [], starter)) == []


def test_fixtures_of_the_suite_end_with_each_submission(judged: Judged, tmp_path: Path) -> None:
    log = tmp_path / "log"
    suite = f"""
def note(word):
    with open({str(log)!r}, "a") as file: print(word, file=file)

@pytest.fixture(scope="module")
def whole_module():
    note("module up")
    yield
    note("module down")

@pytest.fixture(scope="session")
def whole_session():
    note("session up")
    yield
    note("session down")

@check("first", points=50)
def test_first(candidate, whole_module, whole_session): note("first")

@check("second", points=50)
def test_second(candidate, whole_module, whole_session): note("second")
"""
    judged(suite, RIGHT, WRONG)
    lines = log.read_text().splitlines()
    for once in (lines[:6], lines[6:]):
        assert set(once[:2]) == {"module up", "session up"}
        assert once[2:4] == ["first", "second"]
        assert set(once[4:]) == {"module down", "session down"}


# What a grade says.


def test_a_grade_says_what_was_graded_by_what(grade: GradeOne, course: Course) -> None:
    import hashlib

    source = "def mean(x): return 0\n"
    given = grade(source, "01", course)
    assert given.submission_digest == hashlib.sha256(source.encode()).hexdigest()
    assert given.suite_digest == course.find("01").digest
    assert (given.exercise, given.next_exercise) == ("01_mean", "02_momentum")
    assert given.seconds > 0


def test_full_marks_say_what_was_learned(grade: GradeOne, course: Course) -> None:
    given = grade("def mean(x): return sum(x) / len(x)\n", "01", course)
    assert given.learned == course.find("01").texts.LEARNED
    assert grade("def mean(x): return 0\n", "01", course).learned is None


def test_the_untouched_stub_has_a_kind_word_that_says_where_to_start(
    grade: GradeOne, course: Course
) -> None:
    stub = course.find("01").stub
    given = grade(stub.read_bytes(), "01", course)
    assert given.score == 0
    assert given.message is not None
    assert given.message.values["function"] == "mean"
    line = given.message.values["line"]
    assert isinstance(line, int)
    assert stub.read_text(encoding="utf-8").splitlines()[line - 1].startswith("def mean")
    assert {check.outcome for check in given.checks} == {Outcome.MISSING}


def test_a_stub_with_other_line_ends_is_still_untouched(grade: GradeOne, course: Course) -> None:
    stub = course.find("01").stub.read_bytes().replace(b"\n", b"\r\n") + b"\r\n"
    said = grade(stub, "01", course).message
    assert said is not None
    assert "begin" in said.id


def test_a_function_that_hangs_is_not_run_again_by_later_checks(
    grade: GradeOne, course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("grader.judge.Limits", lambda: Limits(call=0.5, submission=10.0))
    given = grade("def mean(x):\n    print('called')\n    while True: pass\n", "01", course)
    assert {check.outcome for check in given.checks} == {Outcome.TIMEOUT}
    assert given.output.count("called") == 2  # the hidden input, and the smallest one


def test_a_failed_check_points_at_the_line_and_shows_it(grade: GradeOne, course: Course) -> None:
    given = grade("def mean(x):\n    y = 0\n    return x / y.real.nothing\n", "01", course)
    check = check_named(given, "one")
    assert (check.outcome, check.line) == (Outcome.RAISED, 3)
    assert check.source == "return x / y.real.nothing"
