"""Make `exercises/student_performance.csv`: 1,000 invented students, with the lecture's columns.

    python benchmarks/student_performance.py

Nobody in the table is real. What it holds was decided here:

- gender and group are drawn by themselves and enter nothing else: they have no effect on a score;
- parents' education, lunch and the preparation course move what a student knows, and much else
  does that no column tells;
- the three scores measure it, each with a day's luck of its own, as whole numbers from 0 to 100.

The only random numbers are uniform ones of PCG64, so that the table is the same everywhere.
"""

import csv
import io
from pathlib import Path

import numpy as np

SEED = 146  # of 1 to 300 the one where chance sets genders and groups least apart: half a point
STUDENTS = 1000
FILE = Path(__file__).parents[1] / "exercises" / "student_performance.csv"

COLUMNS = {  # each with its values, and how frequent they are
    "gender": {"female": 0.52, "male": 0.48},
    "race/ethnicity": {
        "group A": 0.09,
        "group B": 0.19,
        "group C": 0.32,
        "group D": 0.26,
        "group E": 0.14,
    },
    "parental level of education": {
        "some high school": 0.18,
        "high school": 0.20,
        "some college": 0.22,
        "associate's degree": 0.22,
        "bachelor's degree": 0.12,
        "master's degree": 0.06,
    },
    "lunch": {"standard": 0.65, "free/reduced": 0.35},
    "test preparation course": {"none": 0.64, "completed": 0.36},
}
MEANS = {"math score": 60.0, "reading score": 64.0, "writing score": 63.0}


def drawn(rng: np.random.Generator, values: dict[str, float]) -> np.ndarray:
    """For each student the place of a value in its list."""
    return np.searchsorted(np.cumsum(list(values.values())), rng.random(STUDENTS) * 0.999_999)


def bell(rng: np.random.Generator) -> np.ndarray:
    """About normal, mean 0 and deviation 1: the sum of twelve uniform numbers, less 6."""
    return sum(rng.random((12, STUDENTS))) - 6


def table() -> list[list[str]]:
    """The header and a row for each student."""
    rng = np.random.default_rng(SEED)
    places = {name: drawn(rng, values) for name, values in COLUMNS.items()}
    knowledge = (
        2.0 * (places["parental level of education"] - 2)
        - 6.0 * (places["lunch"] - 0.35)
        + 6.0 * (places["test preparation course"] - 0.36)
        + 11.0 * bell(rng)
    )
    scores = [
        np.clip(np.rint(mean + knowledge + 4.0 * bell(rng)), 0, 100).astype(int)
        for mean in MEANS.values()
    ]
    words = [np.array(list(values))[places[name]] for name, values in COLUMNS.items()]
    rows = zip(*(column.tolist() for column in [*words, *scores]), strict=True)
    return [[*COLUMNS, *MEANS], *([str(cell) for cell in row] for row in rows)]


def text() -> str:
    """The table as the file has it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table())
    return out.getvalue()


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8", newline="")
    print(f"{FILE.name}: {STUDENTS} students")
