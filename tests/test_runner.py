"""Scripts are run against one program, and everything that happens comes back as plain values."""

import functools
from typing import Any

import numpy as np
import pytest
from conftest import call, script

from grader.box import runner, wire
from grader.box.runner import Runner

NAME = "program.py"


def program(source: str) -> Runner:
    """A program, not loaded yet."""
    code, _ = runner.compile_source(source.encode(), NAME)
    return Runner(functools.partial(runner.provide, "program_of_a_test", code), NAME)


def answer(source: str, *args: Any, **kwargs: Any) -> dict[str, Any]:
    """The answer of the program's `f` to one call."""
    (only,) = program(source).run(script(call("f", *args, **kwargs)))
    return only


def value(source: str, *args: Any) -> Any:
    """The value that `f` gives; what it is must have crossed the wire."""
    return wire.unpack(wire.pack(answer(source, *args)["value"]))


def fault(source: str, *args: Any) -> dict[str, Any]:
    """What kept `f` from answering."""
    found: dict[str, Any] = answer(source, *args)["fault"]
    return found


COUNTER = """
count = 0
def f():
    global count
    count += 1
    return count
"""


def test_scripts_of_one_request_share_a_module() -> None:
    asked = program(COUNTER)
    answers = [asked.run(script(call("f")))[0]["value"] for _ in range(3)]
    assert answers == [1, 2, 3]


def test_a_fresh_script_has_a_module_of_its_own() -> None:
    asked = program(COUNTER)
    answers = [asked.run(script(call("f"), fresh=True))[0]["value"] for _ in range(3)]
    assert answers == [1, 1, 1]


def test_a_program_that_is_forgotten_starts_anew() -> None:
    asked = program(COUNTER)
    asked.run(script(call("f")))
    asked.forget()
    assert asked.run(script(call("f")))[0]["value"] == 1


ADDER = """
class Adder:
    def __init__(self, start=0.0, *, by=1.0):
        self.total, self.by = start, by
    def step(self, w, g):
        self.total = self.total + self.by
        return w + g + self.total
"""


def test_an_object_stays_and_its_methods_answer() -> None:
    made = call("Adder", 10.0, by=2.0, keep=True)
    kept, stepped = program(ADDER).run(script(made, call("step", np.zeros(2), np.ones(2), on=0)))
    assert kept == {}
    assert stepped["value"].tolist() == [13.0, 13.0]


def test_a_reference_hands_an_earlier_answer_on() -> None:
    calls = [
        call("Adder", keep=True),
        call("step", np.zeros(2), np.zeros(2), on=0),
        call("step", wire.Ref(1), np.zeros(2), on=0),
    ]
    answers = program(ADDER).run(script(*calls))
    assert answers[2]["value"].tolist() == [3.0, 3.0]


def test_a_reference_brings_a_new_float_array_whatever_was_answered() -> None:
    source = "def f(): return [1, 2]\ndef g(x): return x.dtype.str, x.shape\n"
    answers = program(source).run(script(call("f"), call("g", wire.Ref(0))))
    assert answers[1]["value"] == ["<f8", [2]]


def test_a_reference_is_a_copy_that_cannot_change_the_earlier_answer() -> None:
    source = "def f(): return [1.0]\ndef g(x):\n    x += 1\n    return x\n"
    asked = script(call("f"), call("g", wire.Ref(0)), call("g", wire.Ref(0)))
    assert [a["value"] for a in program(source).run(asked)[1:]] == [[2.0], [2.0]]


def test_a_reference_to_what_was_kept_is_the_object_itself() -> None:
    source = "kept = {1: object()}\ndef f(): return kept\ndef g(x): return x is kept\n"
    answers = program(source).run(script(call("f", keep=True), call("g", wire.Ref(0))))
    assert answers == [{}, {"value": True}]


def test_every_call_has_its_own_copy_of_an_array() -> None:
    argument = np.ones(2)
    source = "def f(x):\n    x += 1\n    return x\n"
    asked = script(call("f", argument), call("f", argument))
    assert [a["value"].tolist() for a in program(source).run(asked)] == [[2, 2], [2, 2]]
    assert argument.tolist() == [1, 1]


KEEPER = """
class Keeper:
    def __init__(self):
        self.seen = []
    def step(self, w, g):
        self.seen.append(g)
        return sum(self.seen)
"""


@pytest.mark.parametrize(("reuse", "last"), [(False, 3.0), (True, 4.0)])
def test_a_caller_that_reuses_its_arrays_writes_into_the_ones_that_were_kept(
    reuse: bool, last: float
) -> None:
    zero = np.zeros(1)
    steps = [call("step", zero, np.array([g]), on=0) for g in (1.0, 2.0)]
    answers = program(KEEPER).run(script(call("Keeper", keep=True), *steps, reuse=reuse))
    assert answers[-1]["value"].tolist() == [last]


@pytest.mark.parametrize(("reuse", "first"), [(False, 1.0), (True, 3.0)])
def test_a_caller_that_keeps_answers_reads_them_at_the_end(reuse: bool, first: float) -> None:
    source = """
import numpy as np
total = np.zeros(1)
def f(x):
    global total
    total += x
    return total
"""
    asked = script(call("f", np.array([1.0])), call("f", np.array([2.0])), reuse=reuse)
    answers = program(source).run(asked)
    assert [a["value"].tolist() for a in answers] == [[first], [3.0]]


def test_an_echo_brings_the_arguments_as_they_are_after_the_call() -> None:
    source = "def f(x, y, n):\n    x[0] = n\n    return 0.0\n"
    asked = script(call("f", np.zeros(2), np.ones(1), 5), echo=True)
    (only,) = program(source).run(asked)
    assert [np.asarray(a).tolist() for a in only["arguments"]] == [[5.0, 0.0], [1.0], 5]


def test_without_an_echo_no_arguments_come_back() -> None:
    assert "arguments" not in answer("def f(x): return x\n", np.zeros(1))


# Faults.


@pytest.mark.parametrize(
    ("source", "name"), [("", "f"), ("f = 3\n", "f"), ("def F(): pass\n", "f")]
)
def test_a_name_that_cannot_be_called_is_missing(source: str, name: str) -> None:
    assert fault(source) == {"kind": "missing", "name": name}


def test_a_missing_method_is_missing() -> None:
    asked = script(call("C", keep=True), call("step", on=0))
    answers = program("class C: pass\n").run(asked)
    assert answers[1]["fault"] == {"kind": "missing", "name": "step"}


def test_an_exception_brings_its_type_text_line_and_the_values_there() -> None:
    source = "def f(x):\n    rows = 3\n    label = 'a'\n    return rows / (x - 1)\n"
    assert fault(source, 1) == {
        "kind": "raised",
        "type": "ZeroDivisionError",
        "text": "division by zero",
        "loading": False,
        "line": 4,
        "locals": {"x": "1", "rows": "3", "label": "'a'"},
    }


def test_the_place_is_the_last_one_in_the_programs_own_file() -> None:
    source = "import numpy as np\ndef f():\n    return g()\ndef g():\n    np.ones(2) @ np.ones(3)\n"
    assert fault(source)["line"] == 5


def test_a_call_with_wrong_arguments_has_no_line() -> None:
    found = fault("def f(x): return x\n", 1, 2)
    assert (found["type"], found["line"]) == ("TypeError", 0)
    assert "locals" not in found


def test_an_exception_that_cannot_be_shown_is_still_described() -> None:
    source = """
class Odd(Exception):
    def __str__(self): raise RuntimeError
def f():
    raise Odd
"""
    assert fault(source)["text"] == "<Odd>"


def test_a_local_that_cannot_be_shown_does_not_hide_the_exception() -> None:
    source = """
class Odd(list):
    def __repr__(self): raise RuntimeError
def f():
    odd = Odd()
    return 1 / 0
"""
    assert fault(source)["type"] == "ZeroDivisionError"


def test_what_is_said_of_an_exception_is_one_short_line() -> None:
    text = fault("def f(): raise ValueError('a\\n\\tb' + 'x' * 10_000 + '\\ud800')\n")["text"]
    assert text.startswith("a b")
    assert len(text) <= runner.MAX_TEXT
    assert "\n" not in text


def test_few_locals_are_kept() -> None:
    source = "def f():\n" + "".join(f"    v{n} = {n}\n" for n in range(20)) + "    1 / 0\n"
    assert len(fault(source)["locals"]) == runner.MAX_LOCALS


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("raise SystemExit(3)", "exit"),
        ("import sys; sys.exit()", "exit"),
        ("raise MemoryError", "memory"),
        ("raise NotImplementedError('write this')", "unwritten"),
        ("import nowhere_to_be_found", "import"),
        ("from math import nothing", "import"),
        ("raise KeyboardInterrupt", "raised"),
        ("raise GeneratorExit", "raised"),
        ("raise BaseException('x')", "raised"),
        ("f()", "raised"),  # endless recursion
        ("raise SyntaxError('x')", "raised"),
    ],
)
def test_whatever_is_raised_has_its_kind_and_line(body: str, kind: str) -> None:
    found = fault(f"\ndef f():\n    {body}\n")
    assert (found["kind"], found["line"], found["loading"]) == (kind, 3, False)


def test_an_import_says_what_was_not_found() -> None:
    assert fault("def f():\n    import nowhere.at.all\n")["name"] == "nowhere"


@pytest.mark.parametrize(
    ("source", "kind", "line"),
    [
        ("x = 1\nx +\n", "syntax", 2),
        ("\n\n1 / 0\ndef f(): pass\n", "raised", 3),
        ("import nowhere_to_be_found\n", "import", 1),
        ("raise SystemExit\n", "exit", 1),
        ("def f(:\n", "syntax", 1),
    ],
)
def test_a_program_that_does_not_load_says_so_at_every_call(
    source: str, kind: str, line: int
) -> None:
    def load() -> dict[str, Any]:
        return runner.provide("program_of_a_test", runner.compile_source(source.encode(), NAME)[0])

    asked = Runner(load, NAME)
    for flags in ({}, {"fresh": True}):
        (only,) = asked.run(script(call("f"), call("f"), **flags))
        found = only["fault"]
        assert (found["kind"], found["line"], found["loading"]) == (kind, line, True)


def test_a_module_that_does_not_load_is_executed_once_a_request() -> None:
    loads = []

    def load() -> dict[str, Any]:
        loads.append(1)
        raise ValueError

    asked = Runner(load, NAME)
    for _ in range(3):
        asked.run(script(call("f")))
    assert len(loads) == 1


def test_a_script_ends_at_its_first_fault() -> None:
    source = "def f(x): return 1 / x\n"
    answers = program(source).run(script(call("f", 1), call("f", 0), call("f", 1)))
    assert [sorted(a) for a in answers] == [["value"], ["fault"]]


@pytest.mark.parametrize(
    "result",
    [
        "object()",
        "{1: 2}",
        "{(1,): 2}",
        "1j",
        "np.array([1j])",
        "np.array(['a', 'b'])",
        "np.zeros((1,) * 5)",
        "2 ** 5000",
        "(n for n in iter(int, 1))",  # never ends
        "f",
        "{'x': [f]}",
        "{'\\0a': 1}",
    ],
)
def test_what_cannot_be_sent_is_said_to_be_so(result: str) -> None:
    found = fault(f"import numpy as np\ndef f(): return {result}\n")
    assert found["kind"] == "unsendable"
    assert found["text"]


# Values become plain.


@pytest.mark.parametrize(
    ("result", "plain"),
    [
        ("None", None),
        ("True", True),
        ("3", 3),
        ("1.5", 1.5),
        ("'x'", "x"),
        ("(1, 2.5)", [1, 2.5]),
        ("[[1], (2, None)]", [[1], [2, None]]),
        ("{'a': {'b': 1}}", {"a": {"b": 1}}),
        ("range(3)", [0, 1, 2]),
        ("{1}", [1]),
        ("(n * n for n in range(3))", [0, 1, 4]),
        ("map(float, [1, 2])", [1.0, 2.0]),
        ("zip([1], [2])", [[1, 2]]),
        ("{'a': 1}.values()", [1]),
        ("collections.deque([1, 2])", [1, 2]),
        ("fractions.Fraction(1, 4)", 0.25),
        ("decimal.Decimal('0.5')", 0.5),
        ("type('F', (float,), {})(0.5)", 0.5),
        ("type('I', (int,), {})(7)", 7),
        ("type('S', (str,), {})('s')", "s"),
        ("type('L', (list,), {})([1])", [1]),
        ("collections.OrderedDict(a=1)", {"a": 1}),
        ("collections.namedtuple('P', 'x y')(1, 2)", [1, 2]),
        ("np.array([fractions.Fraction(1, 2), 2], dtype=object)", [0.5, 2]),
        ("[np.float64(1.5), np.int32(2)]", [1.5, 2]),
    ],
)
def test_an_answer_becomes_plain(result: str, plain: Any) -> None:
    head = "import collections, decimal, fractions\nimport numpy as np\n"
    got = value(f"{head}def f(): return {result}\n")
    assert got == plain
    assert type(got) is type(plain)


@pytest.mark.parametrize(
    ("result", "dtype", "shape"),
    [
        ("np.float32(1.5)", "<f4", ()),
        ("np.bool_(True)", "|b1", ()),
        ("np.longdouble(1.5)", "<f8", ()),
        ("np.ones((2, 3), np.longdouble)", "<f8", (2, 3)),
        ("np.ma.masked_array([1.0, 2.0])", "<f8", (2,)),
        ("np.ones(2).view(type('A', (np.ndarray,), {}))", "<f8", (2,)),
        ("np.arange(3, dtype='>i4')", "<i4", (3,)),
        ("np.ones((3, 4)).T[::2]", "<f8", (2, 3)),
    ],
)
def test_an_arrays_kind_becomes_plain(result: str, dtype: str, shape: tuple[int, ...]) -> None:
    got = value(f"import numpy as np\ndef f(): return {result}\n")
    assert (type(got), got.dtype.str, got.shape) == (np.ndarray, dtype, shape)


def test_an_iterator_is_read_once_and_can_be_referred_to() -> None:
    source = """
reads = 0
def f():
    global reads
    reads += 1
    yield from (1.0, 2.0)
def g(x): return x
def h(): return reads
"""
    asked = script(call("f"), call("g", wire.Ref(0)), call("h"))
    answers = [a["value"] for a in program(source).run(asked)]
    assert answers[0] == [1.0, 2.0]
    assert answers[1].tolist() == [1.0, 2.0]
    assert answers[2] == 1


def test_an_iterator_that_raises_is_the_programs_exception() -> None:
    source = "def f():\n    yield 1\n    raise ValueError('late')\n"
    assert (fault(source)["type"], fault(source)["line"]) == ("ValueError", 3)


# Warnings.


def test_a_warning_is_recorded_with_its_line() -> None:
    source = "import numpy as np\n\ndef f(x):\n    return np.log(x)\n"
    category, text, line = answer(source, np.zeros(1))["warnings"][0]
    assert (category, line) == ("RuntimeWarning", 4)
    assert "divide by zero" in text


def test_a_warning_is_recorded_at_every_call_that_gives_it() -> None:
    source = "import warnings\ndef f(): warnings.warn('again')\n"
    answers = program(source).run(script(call("f"), call("f")))
    assert [len(a["warnings"]) for a in answers] == [1, 1]


def test_a_warning_belongs_to_the_call_that_gave_it() -> None:
    source = "import warnings\ndef f(): warnings.warn('mine')\ndef g(): pass\n"
    answers = program(source).run(script(call("g"), call("f"), call("g")))
    assert ["warnings" in a for a in answers] == [False, True, False]


def test_a_filter_set_at_module_level_counts_in_every_call() -> None:
    head = "import warnings\nwarnings.simplefilter('ignore')\n"
    asked = program(head + "def f(): warnings.warn('quiet')\n")
    answers = [asked.run(script(call("f"))) for _ in range(2)]
    assert ["warnings" in a for (a,) in answers] == [False, False]


def test_a_filter_that_makes_errors_raises_in_the_program() -> None:
    head = "import warnings\nwarnings.simplefilter('error')\n"
    assert fault(head + "def f(): warnings.warn('now')\n")["type"] == "UserWarning"


def test_a_programs_filters_do_not_reach_another_program() -> None:
    program("import warnings\nwarnings.simplefilter('ignore')\ndef f(): pass\n").run(
        script(call("f"))
    )
    assert answer("import warnings\ndef f(): warnings.warn('heard')\n")["warnings"]


def test_a_flood_of_warnings_is_cut() -> None:
    source = "import warnings\ndef f():\n    for n in range(500): warnings.warn(str(n))\n"
    assert len(answer(source)["warnings"]) == runner.MAX_WARNINGS


# Definitions.


def test_definitions_are_the_functions_and_classes_of_the_module_with_their_lines() -> None:
    source = "import os\nx = 1\ndef f():\n    def inner(): pass\nclass C:\n    def m(self): pass\n"
    assert runner.compile_source(source.encode(), NAME)[1] == {"f": 3, "C": 5}


def test_a_program_is_a_module_that_dataclasses_can_find() -> None:
    source = """
from __future__ import annotations
import dataclasses
@dataclasses.dataclass
class P:
    x: float = 2.0
def f(): return P().x
"""
    assert value(source) == 2.0
