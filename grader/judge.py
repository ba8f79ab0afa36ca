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
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

import pytest

from grader import __version__
from grader.checking.candidate import Candidate, Reference
from grader.checking.faults import unreadable
from grader.course import Course, Exercise
from grader.model import (
    MAX_SCORE,
    N_,
    Check,
    CheckFacts,
    Grade,
    GraderError,
    Message,
    Outcome,
    Status,
    Submission,
    message,
)
from grader.sandbox import Box, Limits
from grader.start import Starter
from grader.verdict import Hearing, verdicts

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
) -> Iterator[Grade]:
    """Grade submissions of one exercise, in order; one file is a batch of one.

    Raises GraderError where nothing can be graded at all; whatever concerns a single submission
    is in its grade.
    """
    if sys.flags.optimize:
        raise GraderError(message("Grading needs Python without %(option)s.", option="-O"))
    waiting = list(submissions)
    for start in range(0, len(waiting), CHUNK):
        yield from _chunk(course, exercise, waiting[start : start + CHUNK], starter, seed)


def _chunk(
    course: Course,
    exercise: Exercise,
    submissions: Sequence[Submission],
    starter: Starter,
    seed: int,
) -> list[Grade]:
    judge = _Judge(course, exercise, submissions, starter, seed)
    arguments = [str(exercise.suite), f"--rootdir={exercise.folder}", "-c", os.devnull]
    arguments += [f"--confcutdir={exercise.folder}"]  # or pytest looks into every folder above
    arguments += ["--noconftest", "--import-mode=importlib", "--assert=plain"]
    arguments += [f"-pno:{name}" for name in _UNUSED]
    known = set(sys.modules)
    with _undisturbed():
        code = pytest.main(arguments, plugins=[judge])
    for name in set(sys.modules) - known:
        if getattr(sys.modules[name], "__file__", None) == str(exercise.suite):
            del sys.modules[name]  # or an edited suite would give the old verdict
    if code not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        judge.break_all(message("The suite could not be run (%(reason)s).", reason=judge.trouble))
    return judge.grades


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

    def __init__(
        self,
        course: Course,
        exercise: Exercise,
        submissions: Sequence[Submission],
        starter: Starter,
        seed: int,
    ) -> None:
        self.course = course
        self.exercise = exercise
        self.submissions = submissions
        self.starter = starter
        self.seed = seed
        self.reference = Reference(exercise.reference())
        self.grades: list[Grade] = []
        self.trouble = "no checks"
        self.now: _Case | None = None

    # Fixtures that suites use.

    @pytest.fixture(name="candidate")
    def candidate(self) -> Candidate:
        """The submission, in a fresh module."""
        return self._case().candidate

    @pytest.fixture(name="rng")
    def rng(self, request: pytest.FixtureRequest) -> "np.random.Generator":
        """Random numbers that differ by seed, submission and check."""
        import numpy as np

        parts = f"{self.seed}|{self._case().digest}|{_facts(request.node).id}"
        digest = hashlib.sha256(parts.encode()).digest()
        return np.random.default_rng(int.from_bytes(digest[:16], "big"))

    # pytest's hooks.

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.trouble = str(report.longrepr).strip().splitlines()[-1]

    def pytest_internalerror(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        self.trouble = f"{type(excinfo.value).__name__}: {excinfo.value}"

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if session.testsfailed or not session.items:
            raise pytest.UsageError(self.trouble)
        expected = [_facts(item) for item in session.items]
        for submission in self.submissions:
            self.now = _Case(self, submission, expected)
            for item in session.items:
                self.now.candidate.check = _facts(item).id
                last = item is session.items[-1]
                item.ihook.pytest_runtest_protocol(
                    item=item, nextitem=None if last else session.items[-1]
                )
            self.grades.append(self.now.grade())
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> pytest.TestReport:
        """A report without a traceback: nobody will read one."""
        error = call.excinfo.value if call.excinfo else None
        if call.when == "call" or error is not None:
            self._case().heard(_facts(item), error)
        outcome: Literal["passed", "failed"] = "passed" if error is None else "failed"
        when = "call" if call.when == "collect" else call.when
        return pytest.TestReport(item.nodeid, item.location, {}, outcome, None, when)

    def break_all(self, said: Message) -> None:
        """Make every grade broken, also those that were never reached."""
        nothing: list[CheckFacts] = []
        self.grades = [
            _Case(self, submission, nothing).broken(said) for submission in self.submissions
        ]

    def _case(self) -> "_Case":
        if self.now is None:
            raise RuntimeError("no submission is being graded")
        return self.now


def _facts(item: pytest.Item) -> CheckFacts:
    facts = getattr(getattr(item, "function", None), "check", None)
    if not isinstance(facts, CheckFacts):
        raise pytest.UsageError(f"{item.name} is not marked by @check")
    return facts


class _Case:
    """One submission before the judge: what its checks reported, and the grade at the end."""

    def __init__(self, judge: _Judge, submission: Submission, checks: Sequence[CheckFacts]) -> None:
        self.judge = judge
        self.exercise = judge.exercise
        self.submission = submission
        self.checks = checks
        self.started = time.monotonic()
        self.digest = hashlib.sha256(submission.source).hexdigest()
        limits = getattr(judge.exercise, "limits", Limits())
        self.box = Box(judge.starter, submission.source, f"{self.exercise.slug}.py", limits)
        self.candidate = Candidate(self.box, judge.reference, unreadable(submission.source))
        self.reports: dict[str, list[BaseException | None]] = {facts.id: [] for facts in checks}

    def heard(self, facts: CheckFacts, error: BaseException | None) -> None:
        """Keep how a check ended."""
        self.reports[facts.id].append(error)

    def grade(self) -> Grade:
        """The grade, after all checks have reported."""
        heard = Hearing(
            self.exercise,
            self.submission,
            self.checks,
            self.reports,
            self.candidate.journal,
            self.box.definitions,
        )
        return self._grade(verdicts(heard))

    def broken(self, said: Message) -> Grade:
        """A grade that counts for nothing, with one check that says why."""
        return self._grade(
            (Check("suite", N_("the suite"), Outcome.BROKEN, MAX_SCORE, 0, message=said),)
        )

    def _grade(self, checks: tuple[Check, ...]) -> Grade:
        output, printed = self.box.printed()
        self.box.close()
        broken = any(check.outcome is Outcome.BROKEN for check in checks)
        score = None if broken else sum(check.earned for check in checks)
        passed = score == MAX_SCORE
        status = Status.BROKEN if broken else Status.PASSED if passed else Status.FAILED
        after = self.judge.course.after(self.exercise)
        return Grade(
            exercise=self.exercise.slug,
            title=self.exercise.title,
            file=self.submission.file,
            student=self.submission.student,
            status=status,
            score=score,
            max_score=MAX_SCORE,
            mistakes=tuple(dict.fromkeys(name for check in checks for name in check.mistakes)),
            confinement=self.judge.starter.confinement,
            checks=checks,
            output=output,
            printed=printed,
            seed=self.judge.seed,
            submission_digest=self.digest,
            suite_digest=self.exercise.digest,
            grader_version=__version__,
            seconds=round(time.monotonic() - self.started, 4),
            message=self._about_the_file(checks),
            learned=str(self.exercise.texts.LEARNED) if passed else None,
            next_exercise=after.slug if after else None,
        )

    def _about_the_file(self, checks: Sequence[Check]) -> Message | None:
        stub = self.exercise.stub.read_bytes()
        if self.submission.source.split() == stub.split() and self.box.definitions:
            name, line = min(self.box.definitions.items(), key=lambda item: item[1])
            return message(
                "%(file)s is still as it came, and a good place to begin. First to write: "
                "%(function)s in line %(line)s. A hint is ready: %(command)s",
                file=self.submission.file,
                function=name,
                line=line,
                command=f"grade hint {self.exercise.slug[:2]}",
            )
        first = checks[0]
        alike = all(check.message == first.message and not check.evidence for check in checks)
        return first.message if alike else None
