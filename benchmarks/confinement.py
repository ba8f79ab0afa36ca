"""What confinement adds to a warm submission: the same grading with and without it, alternating.

    python benchmarks/confinement.py [ROUNDS]

Aim: at most 1 ms.
"""

import statistics
import sys
import time
from unittest.mock import patch

from grader import start
from grader.course import built_in
from grader.judge import grade_many
from grader.model import Submission

SUBMISSIONS = 20
WITHOUT = "program.working_cell = lambda: None\nprogram.main"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    course = built_in()
    exercise = course.exercises[0]
    submissions = [Submission("warm.py", (exercise.folder / "solution.py").read_bytes())]
    submissions *= SUBMISSIONS
    with patch.object(start, "_HELP", start._HELP.replace("program.main", WITHOUT)):
        bare = start.make_starter()
    starters = {"confined": start.make_starter(), "not confined": bare}
    times: dict[str, list[float]] = {name: [] for name in starters}
    for _ in range(rounds + 1):
        for name, starter in starters.items():
            started = time.perf_counter()
            list(grade_many(course, exercise, submissions, starter))
            times[name].append((time.perf_counter() - started) / SUBMISSIONS * 1000)
    medians = {name: statistics.median(taken[1:]) for name, taken in times.items()}
    for name, starter in starters.items():
        print(f"{name:14} {medians[name]:6.2f} ms a submission   ({starter.confinement})")
        starter.close()
    pairs = zip(times["confined"][1:], times["not confined"][1:], strict=True)
    added = statistics.median(one - other for one, other in pairs)
    print(f"{'added':14} {added:6.2f} ms                aim 1")


if __name__ == "__main__":
    main()
