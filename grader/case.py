"""One submission before the judge: what its checks report, and the grade at the end."""

import hashlib
import time
from collections.abc import Sequence
from dataclasses import dataclass

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
    Message,
    Outcome,
    Status,
    Submission,
    message,
)
from grader.sandbox import Box, Limits
from grader.start import Starter
from grader.verdict import Hearing, verdicts


@dataclass(frozen=True, slots=True)
class Court:
    """What all submissions of one run have in common.

    Attributes:
        hasty: a submission is given up after its first failed check: all that is asked is whether
            it has full marks.
    """

    course: Course
    exercise: Exercise
    starter: Starter
    seed: int
    reference: Reference
    hasty: bool = False


class Case:
    """One submission before the judge: what its checks reported, and the grade at the end."""

    def __init__(
        self,
        court: Court,
        submission: Submission,
        checks: Sequence[CheckFacts],
        limits: Limits,
    ) -> None:
        self.court = court
        self.exercise = court.exercise
        self.submission = submission
        self.checks = checks
        self.started = time.monotonic()
        self.digest = hashlib.sha256(submission.source).hexdigest()
        self.box = Box(court.starter, submission.source, f"{self.exercise.slug}.py", limits)
        self.candidate = Candidate(self.box, court.reference, unreadable(submission.source))
        self.reports: dict[str, list[BaseException | None]] = {facts.id: [] for facts in checks}

    def heard(self, facts: CheckFacts, error: BaseException | None) -> None:
        """Keep how a check ended."""
        self.reports[facts.id].append(error)
        if error is not None and self.court.hasty:
            self.candidate.give_up()

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
        after = self.court.course.after(self.exercise)
        return Grade(
            exercise=self.exercise.slug,
            title=self.exercise.title,
            file=self.submission.file,
            student=self.submission.student,
            status=status,
            score=score,
            max_score=MAX_SCORE,
            mistakes=tuple(dict.fromkeys(name for check in checks for name in check.mistakes)),
            confinement=self.court.starter.confinement,
            checks=checks,
            output=output,
            printed=printed,
            seed=self.court.seed,
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
