"""What is right and what is wrong: values, shapes, gradients, conduct; and what is shown of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest
from conftest import GradeOne, check_named, write_course

from grader.checking import notation
from grader.checking.compare import Array, Leeway, difference, is_float32, same_sign
from grader.checking.gradients import Slope, refusal
from grader.course import Course
from grader.model import Check, Message, Outcome, Status

NAN, INF = float("nan"), float("inf")


def said(expected: Any, got: Any, terms: Any = 0.0) -> str:
    """The sentence about an answer, formatted; empty where it is right."""
    found = difference(expected, got, leeway=Leeway(lambda: terms))
    return "" if found is None else text(found.said)


def text(message: Message | None) -> str:
    assert message is not None
    values = {k: text(v) if isinstance(v, Message) else v for k, v in message.values.items()}
    return message.id % values


# Values and shapes.


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        (2.0, 2),
        (2.0, np.float32(2)),
        (2.0, np.array(2.0)),
        (1.0, True),
        (2.0, 2.0 * (1 + 9e-6)),
        (0.0, 5e-13),
        (0.0, -0.0),
        (1e300, 1e300),
        ([1.0, 2.0], [1, 2]),
        ([1.0, 2.0], (1, 2)),
        ([1.0, 0.0], [True, False]),
        ([1.0, 0.0], np.array([True, False])),
        ([1.0, 2.0], np.array([1, 2], np.int8)),
        ([1.0, 2.0], [np.array(1.0), 2.0]),
        ([[1.0], [2.0]], [np.array([1.0]), [2]]),
        ([], []),
        (np.empty((0, 2)), np.empty((0, 2))),
        (NAN, NAN),
        (INF, INF),
        ([NAN, -INF, 1.0], [NAN, -INF, 1.0]),
    ],
    ids=str,
)
def test_a_right_answer_is_right_in_any_kind_of_number(expected: Any, got: Any) -> None:
    assert said(np.asarray(expected), got) == ""


@pytest.mark.parametrize(
    ("expected", "got", "part"),
    [
        (2.0, None, "`None`"),
        (2.0, "2.0", "str where numbers"),
        (2.0, 2j, "complex"),
        (2.0, {"a": 2.0}, "dict where numbers"),
        (2.0, [], "shape (0,)"),
        (2.0, [2.0], "an array of shape (1,); one number"),
        (2.0, np.array([[2.0]]), "an array of shape (1, 1); one number"),
        ([1.0, 2.0], 1.5, "one number; an array of shape (2,)"),
        ([1.0, 2.0], [1.0, 2.0, 3.0], "shape (3,); shape (2,)"),
        ([1.0, 2.0], [[1.0, 2.0]], "shape (1, 2); shape (2,)"),
        ([[1.0, 2.0]], [[1.0], [2.0]], "shape (2, 1); shape (1, 2)"),
        ([1.0, 2.0], [[1.0], [1.0, 2.0]], "different lengths"),
        ([1.0, 2.0], ["1", "2"], "list[str] where numbers"),
        ([1.0, 2.0], [None, None], "where numbers"),
        (2.0, 2.0 * (1 + 2e-5), "differs"),
        (0.0, 1e-11, "differs"),
        (2.0, NAN, "not a finite"),
        (2.0, INF, "not a finite"),
        (NAN, 2.0, "differs"),
        (INF, -INF, "not a finite"),
        ([1.0, 2.0], [1.0, NAN], "Element [1] is not a finite"),
        (
            [[1.0, 2.0], [3.0, 4.0]],
            [[1.0, 2.0], [3.0, 5.0]],
            "1 of 4 elements differ, the first is element [1, 1]",
        ),
        ([1.0, 2.0], [2.0, 1.0], "No element"),
    ],
    ids=str,
)
def test_a_wrong_answer_says_what_is_wrong_with_it(expected: Any, got: Any, part: str) -> None:
    assert part in said(np.asarray(expected), got)


def test_the_shape_is_looked_at_before_the_values() -> None:
    assert "shape" in said(np.array([1.0, 2.0]), [NAN])


def test_the_tolerance_is_shown_where_values_were_compared_and_only_there() -> None:
    values, shapes = difference(2.0, 3.0), difference(2.0, [3.0])
    assert values is not None
    assert shapes is not None
    assert values.tolerance is not None
    assert float(values.tolerance) == pytest.approx(2e-5)
    assert shapes.tolerance is None


def test_float32_is_judged_against_the_size_of_its_terms() -> None:
    expected, single = 0.001, np.float32(0.00101234)  # a small difference of large numbers
    assert said(expected, single, terms=1000.0) == ""
    assert said(expected, float(single), terms=1000.0) == ""  # told by its digits
    assert said(expected, single, terms=1.0) != ""
    assert said(expected, 0.00101234, terms=1000.0) != ""  # a double has no such excuse


@pytest.mark.parametrize(
    ("value", "single"),
    [
        (np.float32(0.1), True),
        (np.array([0.1, 0.2], np.float32), True),
        (float(np.float32(0.1)), True),
        ([float(np.float32(0.1)), 0.5], True),
        (0.1, False),
        (0.5, False),  # of both precisions: nothing was lost
        ([float(np.float32(0.1)), 0.1], False),
        (3, False),
        (NAN, False),
    ],
    ids=str,
)
def test_float32_is_known_by_its_type_or_by_its_digits(value: Any, single: bool) -> None:
    assert is_float32(value) is single


def test_the_same_sign_is_enough_where_a_suite_says_so() -> None:
    expected = np.array([1.0, -2.0, 0.0])

    def right(*got: float) -> bool:
        return difference(expected, list(got), accept=same_sign) is None

    assert right(5.0, -0.1, 0.0)
    assert not right(5.0, 0.1, 0.0)
    assert not right(INF, -0.1, 0.0)
    assert not right(NAN, -0.1, 0.0)


# What is shown.


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        0.1 + 0.2,
        1e-300,
        5e-324,
        -0.0,
        3,
        True,
        None,
        "text",
        [1.0, 2.5],
        (1.0,),
        (),
        {"a": 1.0},
        np.array([0.1, 0.2]),
        np.array([1 / 3, 1e22, -1e-22]),
        np.array([[1.0, 2.0], [3.0, 4.0]]),
        np.array(2.5),
        np.array([1, 2]),
        np.array([True, False]),
        np.arange(100.0),
        np.array([]),
        np.float64(0.1),
        np.array([NAN, INF, -INF]),
        INF,
    ],
    ids=str,
)
def test_an_argument_can_be_pasted_and_is_the_same_value(value: Any) -> None:
    pasted = eval(notation.python(value), {"np": np})
    assert np.shape(pasted) == np.shape(value)
    assert np.array_equal(np.asarray(pasted), np.asarray(value)) or repr(pasted) == repr(value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (2.0, "2.0"),
        (0.1 + 0.2, "0.3"),
        (100000.0, "100000.0"),
        (1e20, "1e+20"),
        (NAN, "nan"),
        (-INF, "-inf"),
        (3, "3"),
        (None, "None"),
        (np.array([0.5, 1.0]), "[0.5, 1.0]"),
        (np.array(2.5), "2.5"),
        ([1, [2.0]], "[1, [2.0]]"),
        (np.arange(20), "[0, 1, 2, 3, 4, 5, 6, 7, …]"),
        ({"a": 0.5}, "{'a': 0.5}"),
    ],
    ids=str,
)
def test_an_answer_is_shown_short(value: Any, shown: str) -> None:
    assert notation.answer(value) == shown


def test_two_answers_have_as_many_digits_as_it_takes_to_tell_them_apart() -> None:
    assert notation.pair(2.0, 3.0) == ("2.0", "3.0")
    expected, got = notation.pair(0.1, 0.1 + 1e-12)
    assert expected != got
    assert float(got) == 0.1 + 1e-12


def test_two_long_answers_that_differ_far_behind_are_still_told_apart() -> None:
    one, other = np.zeros(20), np.zeros(20)
    other[15] = 1
    assert len(set(notation.pair(one, other))) == 2


def test_a_long_text_or_table_of_an_answer_is_cut(grade: GradeOne, course: Course) -> None:
    for result in ("'x' * 100_000", "{str(n): n for n in range(10_000)}", "[['y' * 9000] * 9]"):
        given = grade(f"def mean(x): return {result}\n", "01", course)
        assert given.status is Status.FAILED
        assert all(len(c.evidence.got or "") < 2000 for c in given.checks if c.evidence)


# The smallest input that fails.

SMALL = {  # the suite's small inputs, in its order
    "mean(np.array([1.0]))": (1,),
    "mean(np.array([2.0]))": (2,),
    "mean(np.array([1.0, 0.0]))": (1, 0),
    "mean(np.array([1.0, 2.0]))": (1, 2),
    "mean(np.array([0.0, 1.0, -2.0]))": (0, 1, -2),
}


@pytest.mark.parametrize(
    "body",
    [
        "0.5",
        "np.sum(x)",
        "np.mean(x) if len(x) < 3 else 7.0",
        "np.mean(x) + 1e-4",
        "np.mean(np.abs(x))",
        "np.max(x)",
        "x.prod()",
        "None if len(x) > 2 else np.mean(x)",
        "1 / 0 if len(x) > 1 else np.mean(x)",
    ],
)
def test_the_first_of_the_small_inputs_that_fails_is_shown(
    grade: GradeOne, course: Course, body: str
) -> None:
    given = grade(f"import numpy as np\ndef mean(x): return {body}\n", "01", course)
    shown = {c.evidence.call for c in given.checks if c.evidence and "stay" not in c.label}
    assert shown == {_first_failing(body)}


def _first_failing(body: str) -> str:
    for shown, values in SMALL.items():
        x = np.array(values, float)
        try:
            if abs(eval(body, {"np": np, "x": x}) - np.mean(x)) > 1e-5:
                return shown
        except (TypeError, ZeroDivisionError):
            return shown
    raise AssertionError


def test_an_optimizers_smallest_failure_is_a_script_that_can_be_pasted(
    grade: GradeOne, course: Course
) -> None:
    source = """
import numpy as np
class Momentum:
    def __init__(self, learning_rate=0.1, momentum=0.5):
        self.learning_rate = learning_rate
    def step(self, w, g):
        return w - self.learning_rate * np.sign(g)
"""
    given = grade(source, "02", course)
    evidence = check_named(given, "several-steps").evidence
    assert evidence is not None
    assert len(evidence.call.splitlines()) <= 4
    space: dict[str, Any] = {}
    exec(source, space)
    exec(evidence.call, space)
    assert evidence.got == notation.answer(space["w"])


# Gradients: a measurement with an error bar.

Loss: TypeAlias = Callable[[Array], Any]
SCALES = [10.0**n for n in (-8, -6, -4, -2, 0, 2, 4, 6, 8)]


def refused(loss: Loss, x: Array, gradient: Any) -> Slope | None:
    return refusal(lambda points: [loss(point) for point in points], x, gradient)


def point(scale: float, shape: tuple[int, ...] = (5,)) -> Array:
    return np.random.default_rng(3).normal(0, scale, shape)


Y = np.array([0.5, -1.0, 2.0, 0.0, -0.25])
SMOOTH: dict[str, tuple[Callable[[Array, Array], Any], Callable[[Array, Array], Array]]] = {
    "mean of squares": (
        lambda x, y: np.mean((x - y) ** 2),
        lambda x, y: 2 * (x - y) / len(x),
    ),
    "sum of cubes": (lambda x, y: np.sum((x - y) ** 3), lambda x, y: 3 * (x - y) ** 2),
    "mean of sizes": (lambda x, y: np.mean(np.abs(x - y)), lambda x, y: np.sign(x - y) / len(x)),
    "length": (
        lambda x, y: np.sqrt(np.sum((x - y) ** 2)),
        lambda x, y: (x - y) / np.sqrt(np.sum((x - y) ** 2)),
    ),
    "a Python float": (
        lambda x, y: float(np.mean((x - y) ** 2)),
        lambda x, y: 2 * (x - y) / len(x),
    ),
}


@pytest.mark.parametrize("name", SMOOTH)
@pytest.mark.parametrize("single", ["", "gradient", "loss", "both"])
def test_a_right_gradient_is_never_refused_at_any_scale_or_precision(
    name: str, single: str
) -> None:
    function, derivative = SMOOTH[name]
    loss_type = np.float32 if single in ("loss", "both") else np.float64
    gradient_type = np.float32 if single in ("gradient", "both") else np.float64
    for scale in SCALES:
        x, y = point(scale), Y * scale

        def loss(at: Array, y: Array = y) -> Any:
            return function(at.astype(loss_type), y.astype(loss_type))

        assert refused(loss, x, derivative(x, y).astype(gradient_type)) is None, scale


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("slope", [-1.0, -0.5, 0.0, 1.0])
def test_every_subgradient_is_right_at_a_kink(scale: float, slope: float) -> None:
    x = np.array([0.0, scale, -scale])
    assert refused(lambda at: np.sum(np.abs(at)), x, np.array([slope, 1.0, -1.0])) is None


@pytest.mark.parametrize("slope", [0.0, 0.5, 1.0])
def test_every_subgradient_of_a_rectifier_is_right_at_zero(slope: float) -> None:
    assert refused(lambda at: np.sum(np.maximum(at, 0)), np.zeros(3), np.full(3, slope)) is None


@pytest.mark.parametrize("slope", [-1.01, 1.01, 2.0])
def test_what_is_no_subgradient_is_refused_at_a_kink(slope: float) -> None:
    found = refused(lambda at: np.sum(np.abs(at)), np.zeros(2), np.array([slope, 0.0]))
    assert found is not None
    assert found.index == (0,)


@pytest.mark.parametrize("p", [1e-9, 1e-4, 0.5, 1 - 1e-4, 1 - 1e-9])
def test_a_right_gradient_is_not_refused_near_the_edge_of_a_domain(p: float) -> None:
    x = np.array([p, 0.3])
    assert refused(lambda at: -np.sum(np.log(at)), x, -1 / x) is None
    with np.errstate(invalid="ignore", divide="ignore"):
        assert refused(lambda at: -np.sum(np.log(1 - at)), x, 1 / (1 - x)) is None


def test_a_point_where_nothing_is_finite_is_not_judged() -> None:
    assert refused(lambda at: NAN, point(1.0), np.zeros(5)) is None
    assert refused(lambda at: None, point(1.0), np.zeros(5)) is None


@pytest.mark.parametrize("shape", [(), (1,), (2, 3), (2, 2, 2)])
def test_gradients_of_every_shape_are_judged(shape: tuple[int, ...]) -> None:
    x = point(1.0, shape)
    assert refused(lambda at: np.sum(at**2), x, 2 * x) is None
    assert refused(lambda at: np.sum(at**2), x, 3 * x) is not None


WRONG: dict[str, Callable[[Array], Array]] = {
    "opposite sign": lambda g: -g,
    "half": lambda g: g / 2,
    "double": lambda g: 2 * g,
    "without 1/N": lambda g: g * len(g),
    "1/N twice": lambda g: g / len(g),
    "one element": lambda g: g * np.array([1, 1, 1, 1.01, 1]),
    "zero": lambda g: 0 * g,
    "shifted": lambda g: np.roll(g, 1),
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_a_wrong_gradient_is_refused_at_every_scale(name: str, kind: type) -> None:
    function, derivative = SMOOTH["mean of squares"]
    for scale in SCALES:
        x, y = point(scale), Y * scale

        def loss(at: Array, y: Array = y) -> Any:
            return function(at, y)

        gradient: Array = WRONG[name](derivative(x, y)).astype(kind)
        assert refused(loss, x, gradient) is not None, scale


@pytest.mark.parametrize("value", [NAN, INF, -INF])
def test_a_gradient_that_is_not_finite_is_refused(value: float) -> None:
    x = point(1.0)
    gradient = 2 * x
    gradient[2] = value
    found = refused(lambda at: np.sum(at**2), x, gradient)
    assert found is not None
    assert found.index == (2,)


def test_a_transposed_gradient_is_refused() -> None:
    x, weights = point(1.0, (3, 3)), point(2.0, (3, 3))
    assert refused(lambda at: np.sum(weights * at), x, weights) is None
    assert refused(lambda at: np.sum(weights * at), x, weights.T) is not None


def test_the_worst_element_is_shown_with_both_of_its_values() -> None:
    x = np.array([1.0, 2.0, 3.0])
    found = refused(lambda at: np.sum(at**2), x, 2 * x + [0.0, 0.5, 0.1])
    assert found is not None
    assert (found.index, found.analytic) == ((1,), 4.5)
    assert found.numeric == pytest.approx(4.0, abs=1e-4)
    assert 0 < found.bar < 1e-3


# The words about a loss and its gradient.

REFERENCE = """
import numpy as np
def loss(x): return np.mean(x ** 2)
def gradient(x): return 2 * x / len(x)
"""
SUITE = """
import numpy as np
from grader.checking import Gradient, derivative, independent, silent, unaliased, unchanged
def small():
    yield from [(np.array([1.0]),), (np.array([1.0, 2.0]),), (np.array([1.0, -1.0, 2.0]),)]
LOSS = Function("loss", small)
GRADIENT = Gradient("gradient", small, loss=LOSS, by=0)

@check("derivative", points=100)
def test_derivative(candidate, rng):
    derivative(candidate, GRADIENT, [(rng.normal(size=n),) for n in (3, 5)])
"""


@pytest.fixture
def derived(grade: GradeOne, tmp_path: Path) -> Callable[[str, str], Check]:
    """The gradient check of a loss and a gradient, both given by their expressions."""

    def judged(loss: str, gradient: str) -> Check:
        course = write_course(tmp_path, SUITE, reference=REFERENCE)
        source = (
            f"import numpy as np\ndef loss(x): return {loss}\ndef gradient(x): return {gradient}\n"
        )
        (check,) = grade(source, "01", course).checks
        return check

    return judged


def test_a_right_loss_and_gradient_pass(derived: Callable[[str, str], Check]) -> None:
    assert derived("np.mean(x ** 2)", "2 * x / len(x)").outcome is Outcome.PASSED


@pytest.mark.parametrize("gradient", ["x / len(x)", "2 * x", "-2 * x / len(x)"])
def test_a_wrong_gradient_of_a_right_loss_is_told_so(
    derived: Callable[[str, str], Check], gradient: str
) -> None:
    check = derived("np.mean(x ** 2)", gradient)
    assert check.outcome is Outcome.WRONG
    assert text(check.message).startswith("Your loss is right, but gradient is not its derivative.")


@pytest.mark.parametrize(
    ("loss", "gradient"),
    [
        ("np.sum(x ** 2)", "2 * x"),
        ("np.mean(x ** 2) / 2", "x / len(x)"),
        ("np.float32(np.sum(x ** 2))", "2 * x"),
        ("float(np.mean(x ** 3))", "3 * x ** 2 / len(x)"),
        ("np.mean(np.abs(x))", "np.sign(x) / len(x)"),
    ],
)
def test_a_right_gradient_of_a_wrong_loss_is_told_so(
    derived: Callable[[str, str], Check], loss: str, gradient: str
) -> None:
    check = derived(loss, gradient)
    assert check.outcome is Outcome.WRONG
    assert text(check.message).startswith(
        "Your gradient is the derivative of the loss that you wrote"
    )


@pytest.mark.parametrize("loss", ["np.sum(x ** 2)", "0.0", "None", "1 / 0", "x", "'text'"])
def test_where_both_are_wrong_neither_is_called_right(
    derived: Callable[[str, str], Check], loss: str
) -> None:
    check = derived(loss, "x + 1")
    assert check.outcome is Outcome.WRONG
    assert "nor of the one that you wrote" in text(check.message)


@pytest.mark.parametrize(
    ("gradient", "part"),
    [
        ("None", "`None`"),
        ("2.0", "one number"),
        ("x[:0]", "shape (0,)"),
        ("'text'", "str"),
        ("1 / 0", "ZeroDivisionError"),
    ],
)
def test_a_gradient_that_is_none_is_described_before_it_is_measured(
    derived: Callable[[str, str], Check], gradient: str, part: str
) -> None:
    assert part in text(derived("np.mean(x ** 2)", gradient).message)


def test_the_gradient_check_shows_the_smallest_input(
    derived: Callable[[str, str], Check],
) -> None:
    evidence = derived("np.mean(x ** 2)", "2 * x").evidence
    assert evidence is not None
    assert evidence.call == "gradient(np.array([1.0, 2.0]))"


# Conduct: what a check sees by itself.


@pytest.fixture
def conduct(grade: GradeOne, tmp_path: Path) -> Callable[[str, str], Check]:
    """The only check of a suite with one line, for one program; `seen` is a known mistake."""
    mistakes = (
        "\n@mistake('seen', of='f', why='w', ask='a')\ndef f(x): return None\n"
        "\n@mistake('in-place', of='f', why='w', ask='a')\ndef g(x): return None\n"
        "\n@mistake('shared-state', of='Twice', why='w', ask='a')\ndef h(x): return None\n"
    )
    reference = """
import numpy as np
def f(x): return 2 * x
class Twice:
    def step(self, w, g): return w + 2 * g
"""
    head = """
import numpy as np
from grader.checking import Optimizer, independent, silent, unaliased, unchanged
F = Function("f", lambda: [(np.array([1.0]),), (np.array([1.0, 2.0]),)])
TWICE = Optimizer("Twice", lambda: [([0.0], [[1.0]])])
ONE, RUN = np.array([1.0, 2.0, 3.0]), ([0.0, 1.0], [[1.0, 2.0], [3.0, 4.0]])
"""

    def judged(line: str, source: str) -> Check:
        suite = f'{head}\n@check("conduct", points=100)\ndef test_conduct(candidate):\n    {line}\n'
        course = write_course(tmp_path, suite, mistakes, reference)
        (check,) = grade(f"import numpy as np\nimport warnings\n{source}", "01", course).checks
        return check

    return judged


UNCHANGED = "unchanged(candidate, [F(ONE)])"
SILENT = "silent(candidate, [F(ONE)], 'seen')"
EXTREME = "agree(candidate, [F(ONE)], extreme='seen')"
INDEPENDENT = "independent(candidate, TWICE.interleaved([RUN, RUN]), [TWICE(*RUN)])"
UNALIASED = "unaliased(candidate, [TWICE(*RUN)])"


@pytest.mark.parametrize("line", [UNCHANGED, SILENT, EXTREME])
def test_good_conduct_of_a_function_passes(conduct: Callable[[str, str], Check], line: str) -> None:
    assert conduct(line, "def f(x): return x + x\n").outcome is Outcome.PASSED


@pytest.mark.parametrize("line", [INDEPENDENT, UNALIASED])
def test_good_conduct_of_a_class_passes(conduct: Callable[[str, str], Check], line: str) -> None:
    source = "class Twice:\n    def step(self, w, g): return w + g + g\n"
    assert conduct(line, source).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("line", "source", "mistakes"),
    [
        (UNCHANGED, "def f(x):\n    x *= 2\n    return x\n", ("in-place",)),
        (
            UNCHANGED,
            "def f(x):\n    y = 2 * x\n    x.sort()\n    x[0] = 9\n    return y\n",
            ("in-place",),
        ),
        (UNCHANGED, "def f(x): return 3 * x\n", ()),
        (SILENT, "def f(x):\n    np.log(0 * x)\n    return 2 * x\n", ("seen",)),
        (SILENT, "def f(x): return x * np.nan\n", ("seen",)),
        (SILENT, "def f(x): return x / 0\n", ("seen",)),
        (SILENT, "def f(x): return 3 * x\n", ()),
        (SILENT, "def f(x):\n    raise OverflowError('math range error')\n", ("seen",)),
        (EXTREME, "def f(x): return x * np.inf\n", ("seen",)),
        (EXTREME, "def f(x): return [float('nan')] * 3\n", ("seen",)),
        (EXTREME, "def f(x):\n    raise ZeroDivisionError\n", ("seen",)),
        (EXTREME, "def f(x): return 3 * x\n", ()),
        (EXTREME, "def f(x): return [[1.0], [1.0, 2.0], [3.0]]\n", ()),
        (EXTREME, "def f(x): return {'a': 1.0}\n", ()),
        (EXTREME, "def f(x): return 'inf'\n", ()),
    ],
)
def test_bad_conduct_of_a_function_is_named_and_other_failures_are_not(
    conduct: Callable[[str, str], Check], line: str, source: str, mistakes: tuple[str, ...]
) -> None:
    check = conduct(line, source)
    assert check.outcome in {Outcome.WRONG, Outcome.RAISED}
    assert check.mistakes == mistakes


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    warnings.warn('I am a word')\n    return 2 * x\n",
        "def f(x):\n    np.exp(-1000 * x)\n    return 2 * x\n",
        "warnings.simplefilter('ignore')\ndef f(x):\n    np.log(0 * x)\n    return 2 * x\n",
        "def f(x):\n    with np.errstate(all='ignore'): np.log(0 * x)\n    return 2 * x\n",
    ],
)
def test_only_warnings_about_numbers_count_and_only_where_they_were_not_silenced(
    conduct: Callable[[str, str], Check], source: str
) -> None:
    assert conduct(SILENT, source).outcome is Outcome.PASSED


STATE = """
class Twice:
    total = []
    def step(self, w, g):
        {body}
"""


@pytest.mark.parametrize(
    ("line", "body", "mistakes"),
    [
        (
            INDEPENDENT,
            "self.total.append(id(self))\n        return w + 2 * g * (len(set(self.total)) == 1)",
            ("shared-state",),
        ),
        (INDEPENDENT, "return w + 3 * g", ()),
        (
            UNALIASED,
            (
                "self.out = getattr(self, 'out', np.zeros(2))\n"
                "        self.out[:] = w + 2 * g\n"
                "        return self.out"
            ),
            (),
        ),
        (
            UNALIASED,
            ("self.kept = getattr(self, 'kept', g)\n        return w + 3 * g - self.kept"),
            (),
        ),
    ],
)
def test_bad_conduct_of_a_class_is_seen(
    conduct: Callable[[str, str], Check], line: str, body: str, mistakes: tuple[str, ...]
) -> None:
    check = conduct(line, STATE.format(body=body))
    assert check.outcome is Outcome.WRONG
    assert check.mistakes == mistakes


# Answers that have several parts, words, and ranges of right values.


@pytest.mark.parametrize(
    "got",
    [(1.0, 2.0), [1, 2], np.array([1.0, 2.0]), (np.float32(1), np.array(2.0))],
    ids=["tuple", "list", "array", "mixed"],
)
def test_a_pair_is_any_sequence_of_two(got: Any) -> None:
    assert said([1.0, 2.0], got) == ""


@pytest.mark.parametrize(
    ("got", "sentence"),
    [
        ((1.0, 3.0), "Value [1] of the answer: The value differs from the expected one."),
        ((1.0,), "It returned (_) where (_, _) is expected."),
        (1.0, "It returned float where (_, _) is expected."),
        ({"a": 1.0, "b": 2.0}, "It returned dict('a', 'b') where (_, _) is expected."),
        (
            (1.0, [2.0]),
            "Value [1] of the answer: It returned an array of shape (1,); one number is expected.",
        ),
    ],
)
def test_a_wrong_part_is_named(got: Any, sentence: str) -> None:
    assert said([1.0, 2.0], got) == sentence


def test_a_list_inside_an_answer_is_an_array_of_some_length() -> None:
    wanted = [0.0, [3.0, 2.0, 1.0]]
    assert said(wanted, (0.0, np.array([3.0, 2.0, 1.0]))) == ""
    assert said(wanted, (0.0, (3.0, 2.0))) == (
        "Value [1] of the answer: It returned an array of shape (2,); shape (3,) is expected."
    )


def test_a_dict_must_have_the_right_keys_and_values() -> None:
    wanted = {"W": np.ones((2, 2)), "b": 0.5}
    assert said(wanted, {"b": 0.5, "W": [[1, 1], [1, 1]]}) == ""
    assert (
        said(wanted, {"W": wanted["W"]})
        == "It returned dict('W') where dict('W', 'b') is expected."
    )
    assert said(wanted, wanted | {"b": None}).startswith(
        "Value ['b'] of the answer: It returned `None`."
    )


def test_a_word_is_right_or_another() -> None:
    assert said("saddle", "saddle") == ""
    assert said("saddle", "minimum") == "It is another word than the expected one."
    assert said("saddle", 1.0) == "It returned float where a word is expected."
    assert said("saddle", np.ones(2)) == "It returned ndarray where a word is expected."


def test_every_subgradient_is_right_and_nothing_beyond() -> None:
    between = Leeway(subgradients=lambda: (np.array([-0.5, 0.5]), np.array([0.5, 0.5])))
    for value in (-0.5, 0.0, 0.3, 0.5):
        assert difference(np.array([0.0, 0.5]), np.array([value, 0.5]), leeway=between) is None
    for value in (-0.6, 0.51, np.nan):
        assert difference(np.array([0.0, 0.5]), np.array([value, 0.5]), leeway=between) is not None
    assert difference(np.array([0.0, 0.5]), np.array([0.0, 0.4]), leeway=between) is not None


# Rules: for functions that have many right answers.

RULED = """
import numpy as np
from dataclasses import replace
from grader.checking import Breach, obey
from grader.model import message

def small():
    yield (np.array([1.0, 2.0]), 0)
    yield (np.array([1.0, 2.0, 3.0]), 0)

SHUFFLED = Function("shuffled", small)

def rule(trial):
    for call, answer in zip(trial.script.calls, trial.answers):
        if not np.array_equal(np.sort(answer.value), np.sort(call.args[0])):
            return Breach(message("Something is lost."), "lossy")
        if answer.random:
            return Breach(message("The global generator was moved."))
    if len(trial.answers) > 1 and not np.array_equal(*(a.value for a in trial.answers)):
        return Breach(message("The same seed gave another order."))

@check("rule", points=100)
def test_rule(candidate, rng):
    scripts = [SHUFFLED(rng.normal(size=5), seed) for seed in (1, 2, 3)]
    x = rng.normal(size=9)
    scripts += [replace(SHUFFLED.several((x, 4), (x, 4)), random=True)]
    obey(candidate, scripts, rule)
"""
SHUFFLING = """
import numpy as np
def shuffled(x, seed):
    return np.random.default_rng(seed).permutation(x)
"""


@pytest.fixture
def ruled(grade: GradeOne, tmp_path: Path) -> Callable[[str], Check]:
    """The check of a rule, of a program."""
    course = write_course(tmp_path, RULED, reference=SHUFFLING)

    def check(program: str) -> Check:
        (only,) = grade(program, "01", course).checks
        return only

    return check


def test_any_answer_that_keeps_the_rule_is_right(ruled: Callable[[str], Check]) -> None:
    assert ruled(SHUFFLING).outcome is Outcome.PASSED
    assert ruled("def shuffled(x, seed): return list(x[::-1])").outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("body", "sentence", "call"),
    [
        ("return x[1:]", "Something is lost.", "shuffled(np.array([1.0, 2.0]), 0)"),
        (
            "np.random.seed(seed); return np.random.permutation(x)",
            "The global generator was moved.",
            (
                "answer = shuffled(np.array([1.0, 2.0]), 0)\n"
                "answer_2 = shuffled(np.array([1.0, 2.0]), 0)"
            ),
        ),
    ],
)
def test_a_broken_rule_is_said_of_the_smallest_input(
    ruled: Callable[[str], Check], body: str, sentence: str, call: str
) -> None:
    check = ruled(f"import numpy as np\ndef shuffled(x, seed):\n    {body}\n")
    assert text(check.message) == sentence
    assert check.evidence is not None
    assert check.evidence.call == call
    assert check.evidence.expected is None


def test_an_exception_under_a_rule_is_said_as_elsewhere(ruled: Callable[[str], Check]) -> None:
    assert ruled("def shuffled(x, seed): return 1 / 0").outcome is Outcome.RAISED
    assert ruled("def other(x): pass").outcome is Outcome.MISSING


def test_a_step_that_stops_is_no_fault_of_ours(grade: GradeOne) -> None:
    stub = "class Adam:\n    def step(self, w, g): raise NotImplementedError\n"
    assert grade(stub, "18").status is Status.FAILED
