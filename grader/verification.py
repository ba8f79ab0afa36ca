"""`grade verify`: prove a course. Every exercise, every mistake and every text, by running them."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence

from grader import catalogs
from grader.course import Course, Exercise, Mistake
from grader.judge import grade_many
from grader.model import (
    MAX_SCORE,
    Grade,
    GraderError,
    Message,
    Outcome,
    Status,
    Submission,
    message,
)
from grader.start import Starter

REGION = re.compile(r"(?P<indent>[ ]*)# <solution>\n(?P<body>.*?)[ ]*# </solution>\n", re.DOTALL)
HINTS = 3

# Appended to the reference: every answer is off by a little more than the tolerance.
_NEAR_MISS = """

import functools as _functools

import numpy as _np


def _off(value, by=5e-5):
    if isinstance(value, (tuple, list)):
        return type(value)(_off(item) for item in value)
    if isinstance(value, dict):
        return {key: _off(item) for key, item in value.items()}
    number = isinstance(value, (float, _np.ndarray, _np.generic))
    return value * (1 + by) if number else value


def _wrapped(function):
    return _functools.wraps(function)(lambda *args, **kwargs: _off(function(*args, **kwargs)))
"""


def stub_of(source: str) -> str:
    """The stub: the reference with each marked region replaced by what says that it is missing."""

    def replaced(region: re.Match[str]) -> str:
        indent = region["indent"]
        return f'{indent}raise NotImplementedError("write this")\n' if indent else ""

    return REGION.sub(replaced, source)


def write_stubs(course: Course) -> None:
    """Make every stub anew."""
    for exercise in course.exercises:
        exercise.stub.write_text(_stub(exercise), encoding="utf-8")


def faults(
    course: Course, starter: Starter, exercises: Iterable[Exercise] | None = None
) -> list[Message]:
    """Everything that is wrong with a course, as sentences; empty where it is sound.

    With `exercises`, of the course's exercises only these are proven.
    """
    found = [*catalogs.faults(course), *_orphans(course)]
    for exercise in course.exercises if exercises is None else exercises:
        try:
            found += _Proof(course, exercise.complete(), starter).faults()
        except GraderError as error:
            found.append(error.said)
    return found


def _orphans(course: Course) -> Iterator[Message]:
    known = {exercise.stub for exercise in course.exercises}
    for stub in sorted((course.root.resolve() / "exercises").glob("*.py")):
        if stub not in known:
            yield message("The stub %(file)s has no solution.", file=stub.name)


class _Proof:
    """One exercise being proven."""

    def __init__(self, course: Course, exercise: Exercise, starter: Starter) -> None:
        self.course = course
        self.exercise = exercise
        self.slug = exercise.slug
        self.starter = starter
        self.reference = (exercise.folder / "solution.py").read_text(encoding="utf-8")

    def faults(self) -> Iterator[Message]:
        yield from self._texts()
        if self.exercise.stub.read_text(encoding="utf-8") != _stub(self.exercise):
            yield message(
                "The stub of %(exercise)s is not in step with its reference. To make it anew: "
                "`grade verify --write-stubs`",
                exercise=self.slug,
            )
        right, stub = self._grades([self.reference, _stub(self.exercise)])
        if right.status is Status.BROKEN:
            yield message(
                "The suite of %(exercise)s is broken: %(reason)s",
                exercise=self.slug,
                reason=_reason(right),
            )
            return
        yield from self._points(right)
        if right.score != MAX_SCORE:
            yield message(
                "The reference of %(exercise)s has not full marks; it fails: %(checks)s",
                exercise=self.slug,
                checks=_failed(right),
            )
        if stub.score != 0:
            yield message(
                "The stub of %(exercise)s earns points: %(score)s",
                exercise=self.slug,
                score=stub.score or 0,
            )
        yield from self._mistakes()
        yield from self._near_misses()

    def _texts(self) -> Iterator[Message]:
        if len(self.exercise.hints) != HINTS:
            yield message(
                "Exercise %(exercise)s needs %(wanted)s hints and has %(has)s.",
                exercise=self.slug,
                wanted=HINTS,
                has=len(self.exercise.hints),
            )
        if not all(hint.strip() for hint in self.exercise.hints):
            yield message("A hint of %(exercise)s is empty.", exercise=self.slug)
        namespace = self.exercise.reference().load()
        for mistake in self.exercise.mistakes:
            if mistake.of not in namespace:
                raise self.exercise.malformed(
                    "mistakes.py", message("there is no %(name)s", name=mistake.of)
                )
            if not mistake.why.id.strip() or not mistake.ask.id.strip():
                yield message(
                    "The mistake %(mistake)s of %(exercise)s has no explanation.",
                    exercise=self.slug,
                    mistake=mistake.id,
                )

    def _points(self, right: Grade) -> Iterator[Message]:
        total = sum(check.points for check in right.checks)
        if total != MAX_SCORE:
            yield message(
                "The points of %(exercise)s sum to %(total)s, not to %(wanted)s.",
                exercise=self.slug,
                total=total,
                wanted=MAX_SCORE,
            )

    def _mistakes(self) -> Iterator[Message]:
        known = self.exercise.mistakes
        sources = [self._with_mistake(mistake) for mistake in known]
        for mistake, grade in zip(known, self._grades(sources), strict=True):
            name = f"{mistake.id} ({mistake.program.__name__})"
            if grade.status is not Status.FAILED:
                yield message(
                    "The mistake %(mistake)s of %(exercise)s is not caught: its grade is "
                    "%(status)s.",
                    exercise=self.slug,
                    mistake=name,
                    status=grade.status,
                )
            elif not _is_explained(mistake, grade):
                named = ", ".join(grade.mistakes) or "-"
                yield message(
                    "The mistake %(mistake)s of %(exercise)s is not named; what is named: "
                    "%(named)s",
                    exercise=self.slug,
                    mistake=name,
                    named=named,
                )

    def _near_misses(self) -> Iterator[Message]:
        """An answer that is off by 5e-5 must fail every check that is not coarse."""
        functions = dict.fromkeys(mistake.of for mistake in self.exercise.mistakes)
        sources = [self.reference + _NEAR_MISS + self._spoiled(name) for name in functions]
        grades = list(self._grades(sources))
        for check in self.exercise.checks:
            outcomes = [_outcome(grade, check.id) for grade in grades]
            if not check.coarse and Outcome.WRONG not in outcomes:
                yield message(
                    "The check %(check)s of %(exercise)s lets a relative error of `5e-5` pass.",
                    exercise=self.slug,
                    check=check.id,
                )

    def _spoiled(self, name: str) -> str:
        namespace = self.exercise.reference().load()
        if isinstance(namespace[name], type):
            return f"\n\n{name}.step = _wrapped({name}.step)\n"
        return f"\n\n{name} = _wrapped({name})\n"

    def _with_mistake(self, mistake: Mistake) -> str:
        """The reference with one part replaced by the mistake's program."""
        tree = ast.parse((self.exercise.folder / "mistakes.py").read_text(encoding="utf-8"))
        body = [node for node in tree.body if not _is_ours(node)]
        for node in body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                node.decorator_list = [d for d in node.decorator_list if not _is_mark(d)]
        program = ast.unparse(ast.Module(body, []))
        return f"{self.reference}\n\n{program}\n\n{mistake.of} = {mistake.program.__name__}\n"

    def _grades(self, sources: Iterable[str]) -> Sequence[Grade]:
        submissions = [Submission("verify.py", source.encode()) for source in sources]
        return list(grade_many(self.course, self.exercise, submissions, self.starter))


def _stub(exercise: Exercise) -> str:
    return stub_of((exercise.folder / "solution.py").read_text(encoding="utf-8"))


def _is_ours(node: ast.stmt) -> bool:
    """Whether a statement imports from the grader or from the reference beside it."""
    return isinstance(node, ast.ImportFrom) and (
        bool(node.level) or (node.module or "").partition(".")[0] == "grader"
    )


def _is_mark(decorator: ast.expr) -> bool:
    marks = {"mistake", "explained"}
    return isinstance(decorator, ast.Call) and ast.unparse(decorator.func) in marks


def _is_explained(mistake: Mistake, grade: Grade) -> bool:
    """Whether a grade names the mistake, or explains it where it has no name."""
    if mistake.named:
        return mistake.id in grade.mistakes
    return any(mistake.why in check.why for check in grade.checks)


def _outcome(grade: Grade, check: str) -> Outcome:
    return next(c.outcome for c in grade.checks if c.id == check)


def _failed(grade: Grade) -> str:
    return ", ".join(check.id for check in grade.checks if check.outcome is not Outcome.PASSED)


def _reason(grade: Grade) -> str:
    said = next(check.message for check in grade.checks if check.outcome is Outcome.BROKEN)
    return "" if said is None else str(said.values.get("reason", said.id))
