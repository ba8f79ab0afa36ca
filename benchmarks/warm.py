"""One warm submission in milliseconds, for every exercise: reference, untouched stub, a mistake.

    python benchmarks/warm.py [SUBMISSIONS]

Guard 20 ms, aim 12 ms for the reference of an exercise with ten checks.
"""

import statistics
import subprocess
import sys
import time

from grader.course import Course, Exercise, built_in
from grader.judge import grade_many
from grader.model import Submission
from grader.start import Starter, make_starter

ROUNDS = 7


def milliseconds(
    course: Course, exercise: Exercise, source: bytes, starter: Starter, many: int
) -> float:
    submissions = [Submission("submission.py", source)] * many
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        list(grade_many(course, exercise, submissions, starter))
        times.append((time.perf_counter() - started) / many * 1000)
    return statistics.median(times)


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    course, starter = built_in(), make_starter()
    print(f"median of {ROUNDS} rounds of {many} submissions, ms a submission")
    for exercise in course.exercises:
        right = (exercise.folder / "solution.py").read_bytes()
        list(grade_many(course, exercise, [Submission("warm_up.py", right)], starter))
        row = [
            milliseconds(course, exercise, source, starter, many)
            for source in (right, exercise.stub.read_bytes())
        ]
        checks = len(exercise.checks)
        print(
            f"{exercise.slug:28} {checks:3} checks   reference {row[0]:6.1f}   stub {row[1]:6.1f}"
        )
    starter.close()
    print(f"yardstick: {imports():.0f} ms for a fresh interpreter that imports NumPy")


def imports() -> float:
    """What this machine takes today for a fixed piece of work, ms: figures are read beside it."""
    command = [sys.executable, "-c", "import numpy"]
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        subprocess.run(command, check=True)
        times.append((time.perf_counter() - started) * 1000)
    return statistics.median(times)


if __name__ == "__main__":
    main()
