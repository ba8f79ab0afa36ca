"""Run one hidden suite with pytest against submissions, and make grades of what it sees.

One `pytest.main` serves any number of submissions: the suite is collected once, and the plugin's
own loop runs the items once for each submission. The verdict is read from exceptions in memory,
never from an exit status or a text. A grade is broken, and counts for nothing, when a suite raises
anything that is not about the submission, or when not every check has reported exactly once.
"""

import contextlib
import hashlib
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from grader.case import Case, Court
from grader.checking.candidate import Candidate, Reference
from grader.course import Course, Exercise
from grader.model import CheckFacts, Grade, GraderError, Message, Submission, message
from grader.sandbox import Limits
from grader.start import Starter

if TYPE_CHECKING:
    import numpy as np

DEFAULT_SEED = 0
CHUNK = 20  # submissions for one pytest.main

_UNUSED = (  # pytest's own plugins that a suite has no use for
    "cacheprovider",
    "capture",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "legacypath",
    "logging",
    "monkeypatch",
    "pastebin",
    "pytester",
    "recwarn",
    "reports",
    "setuponly",
    "setupplan",
    "skipping",
    "stepwise",
    "subtests",
    "terminal",
    "threadexception",
    "tmpdir",
    "unittest",
    "unraisableexception",
    "warnings",
)


def grade_many(
    course: Course,
    exercise: Exercise,
    submissions: Iterable[Submission],
    starter: Starter,
    seed: int = DEFAULT_SEED,
    *,
    hasty: bool = False,
) -> Iterator[Grade]:
    """Grade submissions of one exercise, in order; one file is a batch of one.

    With `hasty` a submission is given up after its first failed check; its score is then no score,
    but its status is right.

    Raises GraderError where nothing can be graded at all; whatever concerns a single submission
    is in its grade.
    """
    if sys.flags.optimize:
        raise GraderError(message("Grading needs Python without %(option)s.", option="-O"))
    court = Court(course, exercise, starter, seed, Reference(exercise.reference()), hasty)
    waiting = list(submissions)
    for start in range(0, len(waiting), CHUNK):
        yield from _chunk(court, waiting[start : start + CHUNK])


def _chunk(court: Court, submissions: Sequence[Submission]) -> list[Grade]:
    judge, exercise = _Judge(court, submissions), court.exercise
    arguments = [str(exercise.suite), f"--rootdir={exercise.folder}", "-c", os.devnull]
    arguments += [f"--confcutdir={exercise.folder}"]  # or pytest looks into every folder above
    arguments += ["--noconftest", "--import-mode=importlib", "--assert=plain"]
    arguments += [f"-pno:{name}" for name in _UNUSED]
    with _undisturbed(), _forgotten(exercise.suite):
        code = pytest.main(arguments, plugins=[judge])
    judge.close()
    if code == pytest.ExitCode.INTERRUPTED and judge.trouble == KeyboardInterrupt.__name__:
        raise KeyboardInterrupt
    heard = code in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
    if not heard or len(judge.grades) != len(submissions):
        judge.break_all(message("The suite could not be run (%(reason)s).", reason=judge.trouble))
    return judge.grades


@contextlib.contextmanager
def _forgotten(suite: Path) -> Iterator[None]:
    """Leave no module or compiled file of a suite: an edited one would give the old verdict."""
    known, kept = set(sys.modules), sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = kept
        for name in set(sys.modules) - known:
            if getattr(sys.modules[name], "__file__", None) == str(suite):
                del sys.modules[name]


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep the user's pytest settings away from ours, and a suite's prints off our output."""
    kept = {name: value for name, value in os.environ.items() if name.startswith("PYTEST_")}
    for name in kept:
        del os.environ[name]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        for name in [name for name in os.environ if name.startswith("PYTEST_")]:
            del os.environ[name]
        os.environ.update(kept)


class _Judge:
    """The pytest plugin: fixtures for suites, the loop over submissions, the grades."""

    def __init__(self, court: Court, submissions: Sequence[Submission]) -> None:
        self.court = court
        self.submissions = submissions
        self.grades: list[Grade] = []
        self.limits = Limits()
        self.trouble = "no checks"
        self.now: Case | None = None

    # Fixtures that suites use.

    @pytest.fixture(name="candidate")
    def candidate(self) -> Candidate:
        """The submission, in a fresh module."""
        return self._current().candidate

    @pytest.fixture(name="rng")
    def rng(self, request: pytest.FixtureRequest) -> "np.random.Generator":
        """Random numbers that differ by seed, submission and check."""
        import numpy as np

        parts = f"{self.court.seed}|{self._current().digest}|{_marked(request.node).id}"
        digest = hashlib.sha256(parts.encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:16], "big"))

    # pytest's hooks.

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.trouble = str(report.longrepr).strip().splitlines()[-1]

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.trouble = f"{type(excinfo.value).__name__}: {excinfo.value}"

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.trouble = type(excinfo.value).__name__  # Exit too, where a suite calls pytest.exit

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed or not session.items:
            raise pytest.UsageError(self.trouble)
        unmarked = [item.name for item in session.items if _facts(item) is None]
        if unmarked:
            self.trouble = f"{', '.join(unmarked)}: not marked by @check"
            raise pytest.UsageError(self.trouble)
        module = session.items[0].getparent(pytest.Module)
        self.limits = getattr(module.obj if module else None, "LIMITS", self.limits)
        for submission in self.submissions:
            self._hear(submission, session.items)
        return True

    def _hear(self, submission: Submission, items: Sequence[pytest.Item]) -> None:
        self.now = self._case(submission, [_marked(item) for item in items])
        for item in items:
            self.now.candidate.check = _marked(item).id
            # Without a next item, fixtures of the module and the session end with the submission.
            follower = None if item is items[-1] else items[-1]
            item.ihook.pytest_runtest_protocol(item=item, nextitem=follower)
        self.grades.append(self.now.grade())

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """A report without a traceback: nobody will read one."""
        error = call.excinfo.value if call.excinfo else None
        if call.when == "call" or error is not None:
            self._current().heard(_marked(item), error)
        outcome: Literal["passed", "failed"] = "passed" if error is None else "failed"
        when = "call" if call.when == "collect" else call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def break_all(self, said: Message) -> None:
        """Make every grade broken, also those that were never reached."""
        self.grades = [self._case(submission, []).broken(said) for submission in self.submissions]

    def close(self) -> None:
        """End what an interrupted suite left running."""
        if self.now is not None:
            self.now.box.close()

    def _case(self, submission: Submission, checks: Sequence[CheckFacts]) -> Case:
        return Case(self.court, submission, checks, self.limits)

    def _current(self) -> Case:
        if self.now is None:
            raise RuntimeError("no submission is being graded")
        return self.now


def _facts(item: pytest.Item) -> CheckFacts | None:
    facts = getattr(getattr(item, "function", None), "check", None)
    return facts if isinstance(facts, CheckFacts) else None


def _marked(item: pytest.Item) -> CheckFacts:
    facts = _facts(item)
    if facts is None:
        raise RuntimeError(f"{item.name} is not marked by @check")
    return facts
