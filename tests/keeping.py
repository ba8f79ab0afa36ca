"""Grades without judging, for the tests of the gradebook; and batches that are there to be killed.

As a program, `python keeping.py COMMAND FOLDER`, it loads nothing but the gradebook.
"""

import hashlib
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from grader.gradebook.book import open_gradebook
from grader.gradebook.cells import compare, grades
from grader.gradebook.entries import enrol, submit
from grader.gradebook.lists import identical, needing_help, one_check_short
from grader.gradebook.outputs import write_csv, write_jsonl
from grader.gradebook.records import Entry, Student, Task
from grader.gradebook.statistics import distributions, hardest_checks, totals
from grader.model import Check, Confinement, Grade, Outcome, Status, message

SUITES = {"01_a": "a" * 64, "02_b": "b" * 64}
FAILING = ("values", "shape")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def entry(student: str, exercise: str = "01_a", text: str | None = None, **more: object) -> Entry:
    source = text if text is not None else f"{student} {exercise}"
    file = f"{student}/{exercise}.py"
    return Entry(student, exercise, digest(source), file, **more)  # type: ignore[arg-type]


def graded(
    task: Task,
    earned: Sequence[int] = (60, 40),
    mistakes: Sequence[str] = (),
    *,
    broke: bool = False,
    **more: object,
) -> Grade:
    """A grade as the judge makes one, of two checks worth 60 and 40."""
    outcome = Outcome.BROKEN if broke else Outcome.WRONG
    checks = tuple(
        Check(
            name,
            f"the {name}",
            Outcome.PASSED if got == points and not broke else outcome,
            points,
            got,
            tuple(mistakes) if got != points else (),
            None if got == points and not broke else message("got %(got)s", got=got),
        )
        for name, points, got in zip(FAILING, (60, 40), earned, strict=True)
    )
    score = None if broke else sum(earned)
    facts = {
        "exercise": task.entry.exercise,
        "title": "A title",
        "file": task.entry.file,
        "student": task.entry.student,
        "status": Status.BROKEN if broke else Status.PASSED if score == 100 else Status.FAILED,
        "score": score,
        "max_score": 100,
        "mistakes": tuple(mistakes),
        "confinement": Confinement.STRICT,
        "checks": checks,
        "output": "مرحبا\n",
        "printed": 11,
        "seed": task.seed,
        "submission_digest": task.entry.digest,
        "suite_digest": SUITES[task.entry.exercise],
        "grader_version": "1.0",
        "seconds": 0.01,
    }
    return Grade(**{**facts, **more})  # type: ignore[arg-type]


def by_digest(hexadecimal: str) -> tuple[int, int]:
    number = int(hexadecimal[:4], 16)
    return 60 * (number % 2), 40 * (number // 2 % 2)


def say(line: str) -> None:
    """One line, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run_batch(folder: Path) -> None:
    """Hand in, grade what is left, and say each digest before and after it is kept."""
    with open_gradebook(folder, create=True) as book, book.batch(60):
        say("begun")
        enrol(book, (Student(f"s{n:03}", f"طالب {n}") for n in range(60)))
        submit(book, [entry(f"s{n:03}", slug) for n in range(60) for slug in SUITES])
        for task in book.pending(SUITES):
            say(f"grading {task.entry.digest}")
            book.record(task, graded(task, by_digest(task.entry.digest)))
            say(f"kept {task.entry.digest}")
    say("done")


def run_forking(folder: Path) -> None:
    """Hold the lock and leave a child that lives on when this process is killed."""
    with open_gradebook(folder, create=True) as book, book.batch():
        child = os.fork()
        if not child:
            time.sleep(20)
            os._exit(0)
        say(str(child))
        time.sleep(20)


def run_many(folder: Path) -> None:
    """Keep many grades and read them in every way; says the most memory used, in KiB."""
    import resource

    count = int(sys.argv[3])
    with open_gradebook(folder, create=True) as book:
        submit(book, (entry(f"s{n:05}") for n in range(count)))
        for task in book.pending(SUITES):
            book.record(task, graded(task, by_digest(task.entry.digest), output="x" * 4000))
        write_csv(book, folder / "grades.csv", list(SUITES))
        write_jsonl(book, folder / "grades.jsonl")
        everything = (
            grades(book),
            compare(book, book),
            identical(book),
            one_check_short(book),
            hardest_checks(book),
            distributions(book),
        )
        for found in everything:
            for _ in found:
                pass
        totals(book)
        needing_help(book, list(SUITES))
    unit = 1024 if sys.platform == "darwin" else 1
    say(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit))


if __name__ == "__main__":
    {"batch": run_batch, "forking": run_forking, "many": run_many}[sys.argv[1]](Path(sys.argv[2]))
