"""A mistake is named where the answers are its answers, and only there; else relations are said."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import GradeOne, check_named, write_course

from grader.course import Course
from grader.model import Grade, Status

NOTHING_FITS = (
    "The answers fit none of the known mistakes. The formula is worth a second look, term by term."
)

# What the submission's `f` and `g` should do, the known mistakes, and three checks.
REFERENCE = """
import numpy as np
def f(x): return np.mean(x)
def g(x): return 2 * x / len(x)
"""
MISTAKES = """
import numpy as np

@mistake("sum", of="f", why="w1", ask="a1")
def f1(x): return np.sum(x)

@mistake("negative", of="f", why="w2", ask="a2")
def f2(x): return -np.mean(x)

@mistake("also-negative", of="f", why="w3", ask="a3")
def f3(x): return 0 - np.sum(x) / len(x)

@mistake("n-minus-one", of="f", why="w4", ask="a4")
def f4(x): return float(np.sum(x)) / (len(x) - 1)

@mistake("no-two", of="g", why="w5", ask="a5")
def g1(x): return x / len(x)

@mistake("negative", of="g")
def g2(x): return -2 * x / len(x)

@mistake("column", of="g", why="w6", ask="a6")
def g3(x): return (2 * x / len(x))[:, None]

@mistake("first-only", of="f", why="w7", ask="a7")
def f5(x): return x[0]
"""
SUITE = """
import numpy as np
F, G = (Function(name, lambda: [(np.array([1.0, 2.0]),)]) for name in "fg")
def draws(function, rng, *sizes): return [function(rng.normal(0, 3, n)) for n in sizes]

@check("f: a few", points=30)
def test_f_few(candidate, rng): agree(candidate, draws(F, rng, 2, 3, 4))

@check("f: more", points=30)
def test_f_more(candidate, rng): agree(candidate, draws(F, rng, 10, 20, 30))

@check("g", points=40)
def test_g(candidate, rng): agree(candidate, draws(G, rng, 2, 3, 4))
"""
RIGHT_F, RIGHT_G = "np.mean(x)", "2 * x / len(x)"

Judged: TypeAlias = Callable[[str, str], Grade]


@pytest.fixture(scope="module")
def judged(grade: GradeOne, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """The grade of a program whose `f` and `g` give these expressions."""
    course = write_course(tmp_path_factory.mktemp("course"), SUITE, MISTAKES, REFERENCE)

    def one(f: str, g: str) -> Grade:
        source = f"import numpy as np\ndef f(x): return {f}\ndef g(x): return {g}\n"
        return grade(source, "01", course)

    return one


@pytest.mark.parametrize(
    ("f", "mistakes"),
    [
        ("sum(float(v) for v in x)", ("sum",)),
        ("np.mean(x) * len(x)", ("sum",)),
        ("x.sum() / (x.size - 1)", ("n-minus-one",)),
        ("x.tolist()[0]", ("first-only",)),
    ],
)
def test_a_mistake_in_another_style_is_named(
    judged: Judged, f: str, mistakes: tuple[str, ...]
) -> None:
    given = judged(f, RIGHT_G)
    assert given.mistakes == mistakes
    assert check_named(given, "f-few").mistakes == mistakes
    assert check_named(given, "f-more").mistakes == mistakes


def test_a_named_mistake_brings_its_explanation_and_its_next_step(judged: Judged) -> None:
    check = check_named(judged("np.sum(x)", RIGHT_G), "f-few")
    assert [why.id for why in check.why] == ["w1"]
    assert check.next is not None
    assert check.next.id == "a1"


def test_of_two_mistakes_that_answer_alike_the_first_is_named(judged: Judged) -> None:
    assert judged("-np.mean(x)", RIGHT_G).mistakes == ("negative",)


def test_mistakes_of_two_functions_are_named_apart(judged: Judged) -> None:
    given = judged("np.sum(x)", "-2 * x / len(x)")
    assert check_named(given, "f-few").mistakes == ("sum",)
    assert check_named(given, "g").mistakes == ("negative",)
    assert given.mistakes == ("sum", "negative")


def test_a_mistake_of_one_function_is_not_named_for_another(judged: Judged) -> None:
    given = judged(RIGHT_F, "-2 * x / len(x)")
    assert given.mistakes == ("negative",)
    assert check_named(given, "g").why[0].id == "w2"  # of the same id, said once
    assert check_named(given, "f-few").mistakes == ()


def test_a_mistake_in_the_shape_is_named(judged: Judged) -> None:
    assert judged(RIGHT_F, "(x / len(x) * 2).reshape(-1, 1)").mistakes == ("column",)


@pytest.mark.parametrize(
    ("f", "g", "mistakes"),
    [
        ("-np.sum(x)", RIGHT_G, {"sum", "negative"}),
        (RIGHT_F, "-x / len(x)", {"no-two", "negative"}),
        ("-np.sum(x) / (len(x) - 1)", RIGHT_G, {"n-minus-one", "negative"}),
    ],
)
def test_two_mistakes_at_once_are_both_named(
    judged: Judged, f: str, g: str, mistakes: set[str]
) -> None:
    assert set(judged(f, g).mistakes) == mistakes


def test_two_mistakes_at_once_are_named_for_a_class_too(grade: GradeOne, tmp_path: Path) -> None:
    mistakes = """
class Right:
    def __init__(self, rate=0.1): self.rate, self.t = rate, 0
    def step(self, w, g):
        self.t += 1
        return w - self.change(g)
    def change(self, g): return self.rate * g / self.t
@mistake("up", of="Down", why="w", ask="a")
class Up(Right):
    def change(self, g): return -Right.change(self, g)
@mistake("constant", of="Down", why="w", ask="a")
class Constant(Right):
    def change(self, g): return self.rate * g
"""
    reference = mistakes.partition("@")[0].replace("Right", "Down")
    suite = """
import numpy as np
from grader.checking import Optimizer
DOWN = Optimizer("Down", lambda: [([0.0], [[1.0]])])
@check("steps", points=100)
def test_steps(candidate, rng):
    agree(candidate, [DOWN(rng.normal(size=2), list(rng.normal(size=(3, 2)))) for _ in range(3)])
"""
    course = write_course(tmp_path, suite, mistakes, reference)
    both = "    def change(self, g): return -self.rate * g\n"
    source = reference.replace("    def change(self, g): return self.rate * g / self.t\n", both)
    assert source != reference
    assert set(grade(source, "01", course).mistakes) == {"up", "constant"}


@pytest.mark.parametrize(
    ("f", "g"),
    [
        ("np.median(x)", RIGHT_G),
        ("np.sum(x ** 2)", RIGHT_G),
        ("np.sum(x) + 1e-3", RIGHT_G),
        ("np.sum(x) if len(x) < 10 else 5.0", RIGHT_G),
        ("np.sum(x) / (len(x) + 1)", RIGHT_G),
        ("0.0", RIGHT_G),
        ("None", RIGHT_G),
        ("x", RIGHT_G),
        ("np.nan", RIGHT_G),
        (RIGHT_F, "2 * x"),
        (RIGHT_F, "np.sum(x)"),
        (RIGHT_F, "x / len(x) + 1"),
        (RIGHT_F, "[2 * v / len(x) for v in x[::-1]]"),
        ("1 / 0", RIGHT_G),
        ("{}['k']", RIGHT_G),
    ],
)
def test_an_unknown_mistake_is_given_no_name(judged: Judged, f: str, g: str) -> None:
    given = judged(f, g)
    assert given.status is Status.FAILED
    assert given.mistakes == ()


def test_a_mistake_that_shows_in_too_few_answers_is_not_named(
    grade: GradeOne, tmp_path: Path
) -> None:
    suite = """
@check("twice", points=100)
def test_twice(candidate): agree(candidate, [F(0.0), F(0.0), F(3.0)])
"""
    suite = suite.replace("F(", "G(").replace("\n@check", '\nG = Function("f", lambda: [])\n@check')
    mistake = "\n@mistake('triple', of='f', why='w', ask='a')\ndef m(x): return 3 * x\n"
    course = write_course(tmp_path, suite, mistake)
    assert grade("def f(x): return 3 * x\n", "01", course).mistakes == ()


def test_a_mistake_that_raises_is_named_where_the_submission_raises_the_same(
    grade: GradeOne, tmp_path: Path
) -> None:
    mistake = "\n@mistake('divides', of='f', why='w', ask='a')\ndef m(x): return x / 0\n"
    course = write_course(tmp_path, mistakes=mistake)
    assert grade("def f(x): return 1 // 0\n", "01", course).mistakes == ("divides",)
    assert grade("def f(x): return x.nothing\n", "01", course).mistakes == ()


def test_a_mistake_that_a_passed_check_contradicts_is_not_named(judged: Judged) -> None:
    given = judged("np.mean(x) if len(x) < 5 else np.sum(x)", RIGHT_G)
    assert given.score == 70
    assert given.mistakes == ()


# Relations, where no mistake fits.

RELATED = """
import numpy as np
def small(): return [(np.array([[1.0]]),)]
F = Function("f", small)
def cases(rng): return [F(rng.normal(0, 3, shape)) for shape in [(3, 3), (2, 2), (4, 4), (3, 3)]]

@check("tables", points=100)
def test_tables(candidate, rng): agree(candidate, cases(rng))
"""


@pytest.fixture(scope="module")
def related(
    grade: GradeOne, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], list[str]]:
    """The sentences about a program that gives an expression where `2 * x` is right."""
    course = write_course(tmp_path_factory.mktemp("course"), RELATED)

    def sentences(expression: str) -> list[str]:
        source = f"import numpy as np\ndef f(x): return {expression}\n"
        (check,) = grade(source, "01", course).checks
        return [why.id % why.values for why in check.why if why.id != NOTHING_FITS]

    return sentences


@pytest.mark.parametrize(
    ("expression", "part"),
    [
        ("2 * x / 3", "1/3 of the expected value"),
        ("3 * x", "3/2 of the expected value"),
        ("-4 * x / 3", "-2/3 of the expected value"),
        ("2 * x * 5", "5 of the expected value"),
        ("2 * x * np.pi", "3.14159 of the expected value"),
        ("-2 * x", "the opposite sign"),
        ("2 * x.T", "the transpose of the expected one"),
        ("2 * x + 0.25", "off by the same amount everywhere: 0.25"),
        ("2 * x - 1", "off by the same amount everywhere: -1"),
    ],
)
def test_a_plain_relation_that_was_measured_is_said(
    related: Callable[[str], list[str]], expression: str, part: str
) -> None:
    (sentence,) = related(expression)
    assert part in sentence


def test_a_relation_says_in_how_many_cases_it_was_seen(grade: GradeOne, course: Course) -> None:
    check = grade("def mean(x): return sum(x) / len(x) / 4\n", "01", course).checks[1]
    (why,) = check.why
    assert why.values["factor"] == "1/4"
    number = why.values["num"]
    assert isinstance(number, int)
    assert number >= 6


@pytest.mark.parametrize(
    "expression",
    [
        "2 * x ** 2",
        "2 * x + np.arange(len(x))",
        "2 * np.abs(x)",
        "2 * x[::-1] + 1",
        "x.sum() * x",
        "None",
        "2 * x * (1 + 1e-4 * x)",
        "np.nan * x",
        "1 / 0",
        "x[0]",
    ],
)
def test_where_nothing_plain_was_measured_nothing_is_said(
    related: Callable[[str], list[str]], expression: str
) -> None:
    assert related(expression) == []


def test_right_for_one_sample_only_is_said(grade: GradeOne, course: Course) -> None:
    given = grade("def mean(x): return x[0] ** len(x)\n", "01", course)
    (why,) = check_named(given, "several").why
    assert why.id == "The answer is right for one sample only."


def test_a_relation_never_comes_with_a_name(grade: GradeOne, course: Course) -> None:
    given = grade("def mean(x): return sum(x) / len(x) / 4\n", "01", course)
    assert given.mistakes == ()
    assert all(check.mistakes == () for check in given.checks)


def test_values_that_nothing_explains_are_said_to_fit_no_mistake(
    grade: GradeOne, tmp_path: Path
) -> None:
    course = write_course(tmp_path, RELATED)
    (wrong,) = grade("import numpy as np\ndef f(x): return np.cos(x)\n", "01", course).checks
    assert [why.id for why in wrong.why] == [NOTHING_FITS]
    (missing,) = grade("def f(x): return None\n", "01", course).checks
    assert missing.why == ()  # its own sentence says all
