"""Suites are strong: mutants of a reference are made, put to its suite, and excused with proof."""

import json
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from textwrap import indent
from typing import TypeAlias

import pytest
from conftest import SMALL, Command, write_course

from grader.course import Course, Exercise, built_in
from grader.judge import grade_many
from grader.model import Grade, GraderError, Message, Outcome, Status, Submission
from grader.mutation import mutants
from grader.mutation.strength import Strength, exempt, strengths
from grader.start import Starter, make_starter

LEAST = 30  # mutants of an exercise

Prove: TypeAlias = Callable[..., Strength]

# Mutants.


def program(body: str, signature: str = "x, y", *, rest: str = "") -> str:
    marked = f"# <solution>\n{body}\n# </solution>\n"
    return f"import numpy as np\n\n\n{rest}def f({signature}):\n{indent(marked, '    ')}"


def lines(source: str, kind: str) -> list[str]:
    """The changed lines that a kind of change makes."""
    return [mutant.after for mutant in mutants(source) if mutant.kind == kind]


# Each kind: what stands there, and some of the lines that it must be changed to.

CHANGES: dict[str, tuple[str, str, list[str]]] = {
    "another operator": ("operator", "z = x - y", ["z = x + y", "z = x * y"]),
    "operands exchanged": ("operator", "z = x ** y", ["z = y ** x"]),
    "one operand": ("operator", "z = x / y", ["z = x", "z = y"]),
    "a matrix product": ("operator", "z = x @ y", ["z = x * y", "z = y @ x"]),
    "whole numbers": ("operator", "z = x // y % 2", ["z = x // y // 2", "z = x / y % 2"]),
    "a sign removed": ("sign", "z = -x", ["z = x"]),
    "a sign added": ("sign", "z = np.exp(x)", ["z = -np.exp(x)", "z = np.exp(-x)"]),
    "a whole value": ("value", "z = -x", ["z = 2 * -x", "z = -x / 2", "z = -x + 1"]),
    "an integer": ("constant", "z = 4", ["z = 0", "z = 1", "z = -4", "z = 5", "z = 8", "z = 2"]),
    "a float": ("constant", "z = 0.5", ["z = 0", "z = 1", "z = -0.5", "z = 1.5", "z = 0.25"]),
    "a power of a negative": ("constant", "z = 3 ** x", ["z = (-3) ** x"]),
    "a truth value": ("constant", "z = True", ["z = False"]),
    "a word": ("constant", "z = 'relu'", ["z = ''"]),
    "less": ("comparison", "z = x < y", ["z = x <= y", "z = x >= y", "z = x > y"]),
    "not less": ("comparison", "z = x >= y", ["z = x > y", "z = x < y"]),
    "equal": ("comparison", "z = x == y", ["z = x != y"]),
    "identical": ("comparison", "z = x is None", ["z = x is not None"]),
    "and": ("boolean", "z = x and y", ["z = x or y", "z = x", "z = y"]),
    "a branch": ("condition", "z = x if y else 0", ["z = x", "z = x if not y else 0"]),
    "a test": ("condition", "if x:\n    y = 1", ["if not x:", "if True:", "if False:"]),
    "an endless loop is not made": ("condition", "while x:\n    y = 1", ["while not x:"]),
    "an axis": ("axis", "z = np.sum(x, axis=1)", ["z = np.sum(x, axis=0)"]),
    "an axis from the end": ("axis", "z = np.sum(x, axis=-1)", ["z = np.sum(x, axis=0)"]),
    "an axis dropped": ("call", "z = np.sum(x, axis=1)", ["z = np.sum(x)"]),
    "keepdims": ("constant", "z = np.sum(x, keepdims=True)", ["z = np.sum(x, keepdims=False)"]),
    "sum": ("call", "z = np.sum(x)", ["z = np.mean(x)", "z = x"]),
    "a method": ("call", "z = x.max()", ["z = x.min()", "z = x"]),
    "a name of Python's": ("call", "z = max(x, y)", ["z = min(x, y)"]),
    "maximum": ("call", "z = np.maximum(x, 0)", ["z = np.minimum(x, 0)", "z = x", "z = 0"]),
    "a shape": ("call", "z = np.zeros_like(x)", ["z = np.ones_like(x)"]),
    "a function dropped": ("call", "z = np.sqrt(np.abs(x))", ["z = np.abs(x)", "z = np.sqrt(x)"]),
    "bounds": (
        "call",
        "z = np.clip(x, 0, 1)",
        ["z = np.clip(x, None, 1)", "z = np.clip(x, 0, None)"],
    ),
    "arguments exchanged": ("call", "z = np.where(x, y, 0)", ["z = np.where(x, 0, y)"]),
    "a range": ("call", "z = range(x)", ["z = range(x + 1)", "z = range(x - 1)"]),
    "a range from one": ("call", "z = range(1, 5)", ["z = range(2, 5)", "z = range(1, 4)"]),
    "turned": ("attribute", "z = x.T", ["z = x"]),
    "another argument": ("name", "z = x + 1", ["z = y + 1"]),
    "a place": ("index", "z = x[y]", ["z = x[y + 1]", "z = x[y - 1]"]),
    "a first place": ("index", "z = x[0]", ["z = x[-1]"]),
    "a part": ("index", "z = x[y:]", ["z = x[y + 1:]", "z = x[y - 1:]"]),
    "two values": ("parts", "return (x, y)", ["return (y, x)"]),
    "added to": ("assignment", "x += y", ["x -= y", "x = y"]),
    "a statement": ("statement", "z = x\nreturn z", ["pass"]),
    "the end of a loop": ("statement", "for z in x:\n    break", ["continue"]),
    "an order": ("order", "z = x\nw = z + 1", ["w = z + 1; z = x"]),
    "another value": ("return", "z = x\nreturn z + 1", ["return x", "return y", "return z"]),
}


@pytest.mark.parametrize(("kind", "body", "wanted"), CHANGES.values(), ids=CHANGES.keys())
def test_a_kind_makes_the_changes_that_it_should(kind: str, body: str, wanted: list[str]) -> None:
    assert set(wanted) <= set(lines(program(body), kind))


def test_a_default_value_is_changed_though_the_signature_is_not_marked() -> None:
    source = program("return x", "x, eps=1e-8, *, steps=4")
    heads = lines(source, "default")
    assert "def f(x, eps=2e-08, *, steps=4):" in heads
    assert "def f(x, eps=1e-08, *, steps=2):" in heads


CLASS = """
class C:
    def __init__(self, rate=0.5):
        # <solution>
        self.rate = rate
        self.m = 0.0
        # </solution>

    def step(self, w, g):
        # <solution>
        self.m = self.m + g
        return w - self.rate * self.m
        # </solution>

    def given(self, w):
        return w - 1
"""


def test_an_attribute_is_exchanged_for_another_of_the_class() -> None:
    found = [m for m in mutants(CLASS) if m.kind == "attribute"]
    assert {m.function for m in found} == {"C.step"}
    assert "return w - self.m * self.m" in {m.after for m in found}
    assert "return w - self.rate * self.rate" in {m.after for m in found}


def test_only_what_is_marked_is_changed() -> None:
    assert {m.function for m in mutants(CLASS)} == {"C.__init__", "C.step"}
    assert list(mutants("def f(x, y=1):\n    return x + y\n")) == []


def test_a_marked_helper_is_changed_and_so_is_a_marked_constant() -> None:
    source = "# <solution>\nA = 2\n\n\ndef helper(x, n=3):\n    return x + n\n# </solution>\n"
    assert {m.function for m in mutants(source)} == {"<module>", "helper"}
    assert "def helper(x, n=4):" in lines(source, "default")


def test_docstrings_and_messages_of_exceptions_stay_as_they_are() -> None:
    source = program('"""Doc."""\nif x < 0:\n    raise ValueError("negative", 3)\nreturn x')
    assert {m.before for m in mutants(source)} == {
        "if x < 0:",
        "raise ValueError('negative', 3)",
        "return x",
        "if x < 0:; return x",
    }


@pytest.mark.parametrize(
    ("body", "exchanged"),
    [
        ("z = x\nw = y", False),
        ("z = np.exp(x)\nw = np.exp(y)", False),
        ("z = x\nw = z", True),
        ("z = x\nx = y", True),
        ("z = x\nz = y", True),
        ("z = x[0]\nx[0] = y", True),
        ("z = draw(x)\nw = draw(y)", True),
        ("z = x\nreturn y", True),
    ],
)
def test_statements_are_exchanged_where_their_order_can_matter(body: str, exchanged: bool) -> None:
    assert bool(lines(program(body), "order")) is exchanged


REFERENCES = [e for root in (built_in().root, SMALL) for e in Course(root).exercises]


@pytest.mark.parametrize("exercise", REFERENCES, ids=lambda exercise: exercise.slug)
def test_mutants_of_a_reference_compile_and_are_all_different(exercise: Exercise) -> None:
    source = (exercise.folder / "solution.py").read_text(encoding="utf-8")
    found = list(mutants(source))
    assert len({m.source for m in found}) == len({m.id for m in found}) == len(found)
    for mutant in found:
        compile(mutant.source, "mutant.py", "exec")
    assert found == list(mutants(source))  # the tree is left as it was


def test_an_id_stays_the_same_whatever_changes_elsewhere() -> None:
    here = {m.id for m in mutants(program("z = x - y\nreturn z"))}
    other = program("z = x - y\nreturn 2 * z", rest="def g(x):\n    return x\n\n\n")
    of_the_line = {id for id in here if id[1] == "z = x - y"}
    assert len(of_the_line) > 4
    assert of_the_line <= {m.id for m in mutants(other)}


def test_the_same_line_twice_makes_mutants_that_are_told_apart() -> None:
    found = [m for m in mutants(program("x += 1\nx += 1")) if m.before == "x += 1"]
    assert {"x -= 1", "x -= 1 (2)"} <= {m.after for m in found}


# Suites: a square around 1, and ways of asking for it.

SQUARE = "def f(x):\n    # <solution>\n    return (x - 1) ** 2\n    # </solution>\n"
STRONG = """
@check("it squares", points=100)
def test_square(candidate, rng):
    agree(candidate, [F(float(x)) for x in rng.normal(size=50)])
"""
POSITIVE = STRONG.replace("rng.normal(size=50)", "rng.uniform(2, 9, 50)")
RARELY_NEGATIVE = STRONG.replace("rng.normal(size=50)", "rng.uniform(0.99, 9, 5)")
FIXED = STRONG.replace("rng.normal(size=50)", "[2, 3, 4]")
ANYTHING = """
@check("it answers", points=100)
def test_anything(candidate):
    assert candidate.try_all([F(3.0)])
"""
BREAKING = """
@check("it can be divided by", points=100)
def test_division(candidate):
    (trial,) = candidate.try_all([F(3.0)])
    assert 1 / trial.answers[0].value
"""


def row(after: str, before: str = "return (x - 1) ** 2", reason: str = "It is so.") -> str:
    keys = {"function": "f", "before": before, "after": [after], "reason": reason}
    return "[[01_f]]\n" + "".join(f"{k} = {json.dumps(v)}\n" for k, v in keys.items())


EQUIVALENT = row("return (1 - x) ** 2")


@pytest.fixture
def prove(tmp_path: Path, starter: Starter) -> Prove:
    """The strength of a suite of the square, with a table of equivalents."""

    def proven(suite: str, table: str = "", reference: str = SQUARE) -> Strength:
        course = write_course(tmp_path, suite, reference=reference)
        (tmp_path / "solutions" / "equivalent.toml").write_text(table, encoding="utf-8")
        (strength,) = strengths(course, course.exercises, starter)
        return strength

    return proven


def said(message: Message) -> str:
    values = {k: said(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.id % values


def after(strength: Strength) -> set[str]:
    return {mutant.after for mutant in strength.survivors}


def test_a_strong_suite_kills_every_mutant_but_an_equivalent_one(prove: Prove) -> None:
    strength = prove(STRONG, EQUIVALENT)
    assert (strength.survivors, strength.faults) == ((), ())
    assert strength.equivalent == 1
    assert strength.killed == strength.mutants - 1 > 10


def test_what_the_table_does_not_excuse_survives(prove: Prove) -> None:
    strength = prove(STRONG)
    assert after(strength) == {"return (1 - x) ** 2"}
    assert (strength.equivalent, strength.faults) == (0, ())


def test_a_weak_suite_lets_mutants_live(prove: Prove) -> None:
    strength = prove(ANYTHING)
    assert {"return x", "return x ** 2", "return (x + 1) ** 2"} <= after(strength)
    assert strength.mutants == strength.killed + len(strength.survivors)


def test_a_suite_that_asks_few_inputs_is_weak(prove: Prove) -> None:
    weak = ANYTHING.replace("assert candidate.try_all([F(3.0)])", "agree(candidate, [F(3.0)])")
    assert "return (x - 1) * 2" in after(prove(weak))


def test_a_false_equivalent_is_refused_where_a_small_input_tells(prove: Prove) -> None:
    absolute = "def f(x):\n    # <solution>\n    return abs(x)\n    # </solution>\n"
    suite = POSITIVE.replace("@check", 'F = Function("f", lambda: [(-2.0,)])\n@check', 1)
    strength = prove(suite, row("return x", "return abs(x)"), absolute)
    assert after(strength) == {"return x"}
    (fault,) = map(said, strength.faults)
    assert "not equivalent" in fault
    assert "f(-2.0)" in fault


def test_a_false_equivalent_is_refused_where_one_of_a_thousand_inputs_tells(prove: Prove) -> None:
    floor = "def f(x):\n    # <solution>\n    return max(x - 1, 0)\n    # </solution>\n"
    table = row("return x - 1", "return max(x - 1, 0)")
    strength = prove(RARELY_NEGATIVE, table, floor)
    assert after(strength) >= {"return x - 1"}
    (fault,) = map(said, strength.faults)
    assert "not equivalent" in fault


def test_an_equivalent_is_not_proven_by_a_few_fixed_inputs(prove: Prove) -> None:
    strength = prove(FIXED, EQUIVALENT)
    assert after(strength) == {"return (1 - x) ** 2"}
    (fault,) = map(said, strength.faults)
    assert "too few inputs" in fault


@pytest.mark.parametrize("stale", ["return (2 - x) ** 2", "return x ** 2"], ids=["gone", "killed"])
def test_a_row_that_is_no_longer_needed_is_a_fault(prove: Prove, stale: str) -> None:
    strength = prove(STRONG, EQUIVALENT + row(stale))
    assert strength.survivors == ()
    (fault,) = map(said, strength.faults)
    assert stale in fault


@pytest.mark.parametrize(
    ("table", "part"),
    [
        ("[[01_f", "TOMLDecodeError"),
        ("[01_f]\n'a' = 'b'\n", "no table"),
        (EQUIVALENT.replace("reason", "because"), "reason"),
        (row("return (1 - x) ** 2", reason=" "), "no reason"),
        (EQUIVALENT.replace("01_f", "02_g"), "02_g"),
    ],
)
def test_a_malformed_table_is_an_error_that_names_it(prove: Prove, table: str, part: str) -> None:
    with pytest.raises(GraderError) as raised:
        prove(STRONG, table)
    assert "equivalent.toml" in said(raised.value.said)
    assert part in said(raised.value.said)


def test_a_suite_that_breaks_at_a_mutant_is_a_fault(prove: Prove) -> None:
    faults = list(map(said, prove(BREAKING).faults))
    assert faults
    assert all("breaks" in fault for fault in faults)


def test_a_reference_without_full_marks_is_a_fault(prove: Prove) -> None:
    wrong = STRONG.replace("agree(", "assert rng is None\n    agree(")
    (fault,) = map(said, prove(wrong).faults)
    assert "has not full marks" in fault


def test_a_mutant_that_never_ends_is_killed(prove: Prove) -> None:
    counting = (
        "def f(x):\n    # <solution>\n    n = 0\n    while n < x:\n        n += 1\n"
        "    return n\n    # </solution>\n"
    )
    suite = "from grader.checking import Limits\nLIMITS = Limits(call=0.2)\n" + FIXED
    strength = prove(suite, reference=counting)
    assert "n -= 1" not in after(strength)
    assert strength.killed > 10


# Hasty grading.


TWICE = "from grader.checking import Limits\nLIMITS = Limits(call=0.5)\n" + "".join(
    STRONG.replace("points=100", "points=50").replace("test_square", name)
    for name in ("test_first", "test_second")
)


@pytest.mark.parametrize(
    ("source", "status"),
    [
        (SQUARE, Status.PASSED),
        (SQUARE.replace("1", "2"), Status.FAILED),
        ("def f(:\n", Status.FAILED),
        ("while True:\n    pass\n", Status.FAILED),
    ],
)
def test_a_hasty_grade_has_the_right_status(
    tmp_path: Path, starter: Starter, source: str, status: Status
) -> None:
    assert hasty(tmp_path, starter, source).status is status


def test_a_hasty_grade_asks_nothing_after_the_first_failure(
    tmp_path: Path, starter: Starter
) -> None:
    grade = hasty(tmp_path, starter, "def f(x):\n    return x\n")
    assert [check.outcome for check in grade.checks] == [Outcome.WRONG, Outcome.MISSING]


def hasty(root: Path, starter: Starter, source: str) -> Grade:
    course = write_course(root, TWICE, reference=SQUARE)
    (exercise,) = course.exercises
    submission = Submission("f.py", source.encode())
    (grade,) = grade_many(course, exercise, [submission], starter, hasty=True)
    return grade


# The command.


def test_survivors_are_listed_and_are_exit_code_1(cli: Command, tmp_path: Path) -> None:
    write_course(tmp_path, STRONG, reference=SQUARE)
    for language in ("en", "ar"):
        found = cli("--lang", language, "verify", "--mutants", "--course", tmp_path)
        assert (found.code, found.err) == (1, "")
        assert "    return (x - 1) ** 2\n    → return (1 - x) ** 2\n" in found.out


def test_a_strong_suite_is_exit_code_0_with_its_counts(cli: Command, tmp_path: Path) -> None:
    write_course(tmp_path, STRONG, reference=SQUARE)
    (tmp_path / "solutions" / "equivalent.toml").write_text(EQUIVALENT, encoding="utf-8")
    found = cli("verify", "--mutants", "--exercise", "01", "--course", tmp_path)
    assert (found.code, found.err) == (0, "")
    assert "equivalent: 1; surviving: 0" in found.out


def test_an_exercise_that_is_not_there_is_bad_usage(cli: Command) -> None:
    found = cli("verify", "--mutants", "--exercise", "77", "--course", SMALL)
    assert found.code == 2
    assert "77" in found.err


TRIED = [e.slug for e in built_in().exercises if e.slug not in exempt(built_in())]


def strength_of(slug: str) -> Strength:
    """The strength of one suite, found in a process of its own."""
    course, starter = built_in(), make_starter()
    try:
        (strength,) = strengths(course, [course.find(slug)], starter)
        return strength
    finally:
        starter.close()


@pytest.fixture(scope="module")
def found(request: pytest.FixtureRequest) -> Iterator[dict[str, Future[Strength]]]:
    """Those that are asked for, two at a time, the longest references first."""
    asked = [getattr(item, "callspec", None) for item in request.session.items]
    slugs = {spec.params["slug"] for spec in asked if spec is not None and "slug" in spec.params}
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as pool:
        course = built_in()
        sizes = {slug: (course.find(slug).folder / "solution.py").stat().st_size for slug in slugs}
        order = sorted(slugs, key=sizes.__getitem__, reverse=True)
        yield {slug: pool.submit(strength_of, slug) for slug in order}


@pytest.mark.heavy
@pytest.mark.parametrize("slug", TRIED)
def test_every_suite_of_the_built_in_course_kills_every_mutant(
    slug: str, found: dict[str, Future[Strength]]
) -> None:
    strength = found[slug].result()
    assert [mutant.id for mutant in strength.survivors] == []
    assert list(map(said, strength.faults)) == []
    assert strength.mutants >= LEAST


def test_an_exempt_exercise_is_left_out(tmp_path: Path, starter: Starter) -> None:
    course = write_course(tmp_path)
    (tmp_path / "solutions" / "equivalent.toml").write_text(
        '[[01_f]]\nexempt = "It would take hours."\n', encoding="utf-8"
    )
    assert exempt(course) == {"01_f"}
    assert list(strengths(course, course.exercises, starter)) == []
