"""The table of exercise 21 is what its generator makes, and shows nothing of gender and group."""

import csv
import runpy
from collections import defaultdict
from statistics import mean

import numpy as np
from conftest import HERE

from grader.course import built_in

ROOT = HERE.parent
FILE = ROOT / "exercises" / "student_performance.csv"
STUDENTS = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines()))
SCORES = ("math score", "reading score", "writing score")


def test_the_file_is_what_the_generator_makes() -> None:
    made = runpy.run_path(str(ROOT / "benchmarks" / "student_performance.py"))["text"]()
    assert FILE.read_bytes().decode("utf-8") == made


def test_it_has_a_thousand_students_and_the_lectures_columns() -> None:
    assert len(STUDENTS) == 1000
    assert list(STUDENTS[0]) == [
        "gender",
        "race/ethnicity",
        "parental level of education",
        "lunch",
        "test preparation course",
        *SCORES,
    ]


def test_gender_and_group_have_no_effect_on_the_scores() -> None:
    for column in ("gender", "race/ethnicity"):
        by_value = defaultdict(list)
        for student in STUDENTS:
            by_value[student[column]].append(mean(float(student[score]) for score in SCORES))
        means = [mean(scores) for scores in by_value.values()]
        assert max(means) - min(means) < 1.0


def test_the_stub_loads_it() -> None:
    x, y = runpy.run_path(str(built_in().find("21").stub))["load_students"]()
    assert (x.shape, y.shape, set(y.tolist())) == ((1000, 5), (1000,), {0.0, 1.0})
    assert np.allclose([x.mean(axis=0), x.std(axis=0)], [[0.0] * 5, [1.0] * 5])
    assert 0.45 < y.mean() < 0.55
