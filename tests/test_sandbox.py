"""A submission runs in a child; whatever it does costs the check at hand and nothing else."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest
from conftest import GradeOne, call, script, write_course

from grader.answer import Answer, Fault, Kind
from grader.box import wire
from grader.box.frame import HEADER, MAX_FRAME
from grader.course import Course, built_in
from grader.judge import grade_many
from grader.model import GraderError, Outcome, Status, Submission
from grader.sandbox import Box, Limits
from grader.start import FreshInterpreters, Helper, Starter, make_starter

QUICK = Limits(call=0.3, submission=10.0)

NewBox: TypeAlias = Callable[..., Box]


@pytest.fixture(
    scope="module", params=["forked", pytest.param("fresh interpreter", marks=pytest.mark.heavy)]
)
def any_starter(request: pytest.FixtureRequest, starter: Starter) -> Starter:
    """Each way of starting a child."""
    return starter if request.param == "forked" else FreshInterpreters()


@pytest.fixture
def box(any_starter: Starter) -> Iterator[NewBox]:
    """Boxes that are closed at the end of the test."""
    with contextlib.ExitStack() as stack:

        def opened(source: str, limits: Limits = QUICK) -> Box:
            made = Box(any_starter, source.encode(), "program.py", limits)
            stack.callback(made.close)
            return made

        yield opened


@pytest.fixture
def forked(starter: Starter) -> Iterator[NewBox]:
    """The same with the quick starter only."""
    with contextlib.ExitStack() as stack:

        def opened(source: str, limits: Limits = QUICK) -> Box:
            made = Box(starter, source.encode(), "program.py", limits)
            stack.callback(made.close)
            return made

        yield opened


def answer(box: Box, name: str = "f", *args: Any) -> Answer:
    """The answer to one call."""
    return box.ask([script(call(name, *args))])[0][0]


def fault(box: Box, name: str = "f", *args: Any) -> Fault:
    """What went wrong in one call."""
    found = answer(box, name, *args).fault
    assert found is not None
    return found


def kind(box: Box, name: str = "f", *args: Any) -> str:
    """What went wrong in one call; `fine` where nothing did."""
    found = answer(box, name, *args).fault
    return "fine" if found is None else found.kind


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


PIDS = "import os\ndef pid(): return os.getpid()\n"


def test_a_submission_answers_in_a_process_of_its_own(box: NewBox) -> None:
    asked = box(PIDS)
    pid = answer(asked, "pid").value
    assert pid != os.getpid()
    assert answer(asked, "pid").value == pid


def test_many_scripts_travel_in_one_message(box: NewBox) -> None:
    replies = box("def f(x): return 2 * x\n").ask([script(call("f", n)) for n in range(60)])
    assert [reply[0].value for reply in replies] == [2 * n for n in range(60)]


def test_the_lines_of_definitions_come_back(box: NewBox) -> None:
    asked = box("\ndef f(): return 1\nclass C: pass\n")
    answer(asked)
    assert asked.definitions == {"f": 2, "C": 3}


def test_an_endless_loop_is_stopped_and_the_next_request_has_a_new_child(box: NewBox) -> None:
    asked = box(PIDS + "def f():\n    while True: pass\n")
    first = answer(asked, "pid").value
    started = time.monotonic()
    assert kind(asked) == "timeout"
    assert time.monotonic() - started < QUICK.call + 1
    assert answer(asked, "pid").value != first
    assert not is_alive(first)


def test_a_loop_that_catches_everything_is_stopped_too(box: NewBox) -> None:
    source = """
import signal
def f():
    for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
        signal.signal(number, signal.SIG_IGN)
    while True:
        try:
            while True: pass
        except BaseException: pass
"""
    assert kind(box(source)) == "timeout"


def test_answers_before_the_one_that_hangs_are_kept(forked: NewBox) -> None:
    asked = forked("def f(x):\n    while x == 2: pass\n    return x\n")
    replies = asked.ask([script(call("f", n)) for n in range(5)])
    assert [r[0].value for r in replies] == [0, 1, None]
    assert (replies[2][0].fault or Fault(Kind.EXIT)).kind is Kind.TIMEOUT


def test_a_submission_has_a_budget_beside_the_limit_of_each_call(forked: NewBox) -> None:
    asked = forked(
        "import time\ndef f(s): time.sleep(s)\n", replace(QUICK, call=1.0, submission=0.5)
    )
    kinds = [kind(asked, "f", 0.3) for _ in range(3)]
    assert kinds == ["fine", "timeout", "timeout"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("import os; os._exit(3)", 3),
        ("import os; os._exit(0)", 0),
        ("import ctypes; ctypes.string_at(0)", -signal.SIGSEGV),
    ],
)
def test_a_crash_says_how_it_ended_and_the_next_request_works(
    box: NewBox, body: str, code: int
) -> None:
    asked = box(f"def f(): {body}\ndef g(): return 1\n")
    assert fault(asked) == Fault(Kind.CRASHED, code=code)
    assert answer(asked, "g").value == 1


def test_closing_the_channel_is_a_crash(box: NewBox) -> None:
    asked = box("import os\ndef f(): os.closerange(3, 256)\ndef g(): return 1\n")
    assert kind(asked) == "crashed"
    assert answer(asked, "g").value == 1


def test_a_program_that_python_cannot_compile_costs_only_itself(box: NewBox) -> None:
    for source in ("(" * 100_000, "f(" * 3000 + ")" * 3000, "x = " + "-" * 100_000 + "1"):
        assert kind(box(source)) in {"syntax", "memory", "raised", "crashed"}
    assert kind(box("def f(): pass")) == "fine"


@pytest.mark.parametrize(
    "body",
    [
        "np.ones(2 * 10**9)",
        "[np.empty(1 << 25) for _ in range(100)]",
        "'x' * (1 << 33)",
    ],
)
def test_a_demand_for_too_much_memory_is_said_to_be_that(box: NewBox, body: str) -> None:
    asked = box(f"import numpy as np\ndef f(): {body}\ndef g(): return 1\n", Limits(20, 40))
    assert kind(asked) == "memory"
    assert answer(asked, "g").value == 1


# Output.


def test_output_never_reaches_ours_and_is_kept(
    box: NewBox, capfd: pytest.CaptureFixture[str]
) -> None:
    asked = box("""
import os, sys
print("loading")
def f():
    print("مرحبا")
    sys.stderr.write("warning\\n")
    os.write(1, b"raw\\n")
    sys.__stdout__.write("hidden\\n")
    sys.__stdout__.flush()
""")
    kind(asked)
    assert capfd.readouterr() == ("", "")
    text, size = asked.printed()
    assert text.splitlines()[:4] == ["loading", "مرحبا", "warning", "raw"]
    assert size == len(text.encode())


def test_output_is_kept_after_a_kill(box: NewBox) -> None:
    asked = box('def f():\n    print("before")\n    while True: pass\n')
    assert kind(asked) == "timeout"
    assert asked.printed()[0] == "before\n"


def test_twenty_megabytes_are_printed_quickly_and_capped(box: NewBox) -> None:
    asked = box(
        "def f():\n    for _ in range(20): print('x' * 1_000_000)\n    return 1\n", Limits()
    )
    assert answer(asked).value == 1
    text, size = asked.printed()
    assert len(text) == 16 * 1024
    assert 500_000 < size < 4_000_000


def test_an_endless_print_ends_at_the_clock_and_not_at_the_disk(forked: NewBox) -> None:
    asked = forked("import os\ndef f():\n    while True: print('x' * 65536)\n")
    assert kind(asked) == "timeout"
    assert asked.printed()[1] < 4_000_000


def test_raw_writes_meet_the_cap_too(forked: NewBox) -> None:
    asked = forked(
        "import os\ndef f():\n    for _ in range(100): os.write(1, bytes(1 << 20))\n", Limits()
    )
    assert kind(asked) in {"raised", "crashed"}
    assert asked.printed()[1] < 4_000_000


def test_output_that_is_not_text_is_shown_escaped(forked: NewBox) -> None:
    asked = forked("import os\ndef f(): os.write(1, b'\\xff\\n'); print('\\ud800')\n")
    kind(asked)
    assert asked.printed()[0] == "\\xff\n\\ud800\n"


def test_nobody_types_and_waiting_for_it_is_an_exception(box: NewBox) -> None:
    found = fault(box("def f(): input('name? ')\n"))
    assert (found.type, found.line) == ("EOFError", 1)


# What a child can reach.


@pytest.mark.parametrize("module", ["grader", "pytest", "box", "child", "jinja2", "conftest"])
def test_our_modules_cannot_be_imported(box: NewBox, module: str) -> None:
    found = fault(box(f"def f(): import {module}\n"))
    assert (found.kind, found.name) == (Kind.IMPORT, module)


def test_numpy_and_the_standard_library_can_be_imported(box: NewBox) -> None:
    source = """
import dataclasses, fractions, json, statistics, typing
import numpy.linalg, numpy.polynomial
def f(): return numpy.linalg.norm([3.0, 4.0])
"""
    assert answer(box(source), "f").value == 5


def test_a_childs_environment_holds_nothing_of_ours(
    box: NewBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_OF_THE_TEST", "1")
    names = answer(box("import os\ndef f(): return sorted(os.environ)\n")).value
    assert "HOME" not in names
    assert "SECRET_OF_THE_TEST" not in names


def test_leaving_with_exit_or_quit_is_told_apart_from_a_crash(forked: NewBox) -> None:
    for word in ("exit()", "quit()", "import sys; sys.exit(0)"):
        assert kind(forked(f"def f(): {word}\n")) == "exit"


# What a hostile child says.

WRITER = """
import os
def f():
    for descriptor in range(3, 256):
        try:
            os.write(descriptor, {data!r})
        except OSError:
            pass
    {then}
def g(): return 1
"""

FORGED = wire.pack({"id": 1, "answers": [{"value": 42.0, "warnings": []}]})
NOISE = [
    b"\0",
    b"\0\0\0\4",
    bytes(64),
    b"\xff" * 64,
    HEADER.pack(2**31, 2**31),
    HEADER.pack(MAX_FRAME, 0) + b"[" * 100_000,
    HEADER.pack(4, 0) + b"nul!",
    wire.pack({"id": 1}),
    wire.pack({"id": 1, "answers": []}),
    wire.pack({"id": 1, "answers": [1]}),
    wire.pack({"id": 1, "answers": [{}]}),
    wire.pack({"id": True, "answers": [{"value": 1}]}),
    wire.pack([]),
    wire.pack(np.zeros(3)),
    FORGED,
    FORGED * 3,
]


@pytest.mark.parametrize(
    ("data", "then"),
    [*((data, "return 1") for data in NOISE), *((data, "while True: pass") for data in NOISE[:3])],
    ids=range(len(NOISE) + 3),
)
def test_noise_on_every_descriptor_costs_only_the_check(
    forked: NewBox, data: bytes, then: str
) -> None:
    asked = forked(WRITER.format(data=data, then=then))
    kind(asked)
    kind(asked, "g")  # what was left over may cost the next one
    assert answer(asked, "g").value == 1


@pytest.mark.heavy
@pytest.mark.parametrize("data", [b"\xff" * 64, HEADER.pack(2**31, 2**31), FORGED])
def test_noise_from_a_fresh_interpreter_costs_only_the_check(data: bytes) -> None:
    asked = Box(FreshInterpreters(), WRITER.format(data=data, then="").encode(), "p.py", QUICK)
    try:
        kind(asked)
        kind(asked, "g")
        assert answer(asked, "g").value == 1
    finally:
        asked.close()


# A submission that speaks for the child: it finds the channel and the request in its callers.
SPEAKER = """
import sys
def speak(answers):
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    wire, channel = frame.f_globals["wire"], frame.f_locals["channel"]
    request = frame.f_locals["request"]
    while True:
        for _ in request["scripts"]:
            channel.send(wire.pack({"id": request["id"], "answers": answers}))
        request = wire.unpack(channel.receive())
"""

LIES: list[list[dict[str, Any]]] = [
    [{"fault": {"kind": "nonsense"}, "warnings": []}],
    [{"fault": {"kind": "raised"}, "warnings": []}],
    [{"fault": {"kind": "syntax"}, "warnings": []}],
    [{"fault": {"kind": "missing"}, "warnings": []}],
    [{"fault": {"kind": "crashed"}, "warnings": []}],
    [{"fault": {"kind": "raised", "loading": True}, "warnings": []}],
    [{"fault": {"kind": "import", "line": -5, "name": ""}, "warnings": []}],
    [{"fault": {"kind": "timeout", "type": 3}, "warnings": []}],
    [{"fault": 3, "warnings": []}],
    [{"fault": {"kind": "exit"}, "value": 1.0, "warnings": []}],
    [{"value": 1.0}],
    [{"value": 1.0, "warnings": [["RuntimeWarning", "x"]]}],
    [{"value": 1.0, "warnings": {"a": 1}}],
    [{"object": True, "warnings": []}],
    [{"object": 3, "value": {"a": [None]}, "warnings": []}],
    [{"value": "x", "arguments": {"a": 1}, "warnings": []}],
    [{"value": [[1.0], [1.0, 2.0]], "warnings": []}],
    [{"value": 1.0, "warnings": []}] * 50,
    [{"value": float("nan"), "warnings": []}],
]


@pytest.mark.parametrize("answers", LIES, ids=str)
def test_a_lie_about_a_function_loses_checks_and_never_breaks_a_grade(
    grade: GradeOne, course: Course, answers: list[dict[str, Any]]
) -> None:
    given = grade(f"{SPEAKER}\nnan = float('nan')\ndef mean(x): speak({answers})\n", "01", course)
    assert given.status is Status.FAILED
    assert all(check.outcome is not Outcome.BROKEN for check in given.checks)


@pytest.mark.parametrize(
    "answers",
    [
        *LIES,
        [{"object": True, "warnings": []}, {"object": True, "warnings": []}],
        [{"object": True, "warnings": []}, {"value": None, "warnings": []}],
    ],
    ids=str,
)
def test_a_lie_about_a_class_loses_checks_and_never_breaks_a_grade(
    grade: GradeOne, course: Course, answers: list[dict[str, Any]]
) -> None:
    body = f"def __init__(self, **options): speak({answers})\n"
    given = grade(f"{SPEAKER}\nnan = float('nan')\nclass Momentum:\n    {body}", "02", course)
    assert given.status is Status.FAILED
    assert given.score == 0


def test_a_very_long_text_in_a_fault_does_not_make_a_very_long_report(
    grade: GradeOne, course: Course
) -> None:
    fault = {"kind": "raised", "type": "E", "line": 1, "loading": False, "locals": {}}
    lie = f"[{{'fault': {fault} | {{'text': 'x' * 10**6}}, 'warnings': []}}]"
    given = grade(f"{SPEAKER}\ndef mean(x): speak({lie})\n", "01", course)
    assert given.status is Status.FAILED
    assert len(repr(given)) < 50_000


def test_the_code_of_an_exit_is_not_said_to_be_a_broken_python(
    grade: GradeOne, course: Course
) -> None:
    given = grade("import os\ndef mean(x): os._exit(3)\n", "01", course)
    said = given.checks[0].message
    assert given.checks[0].outcome is Outcome.CRASHED
    assert said is not None
    assert said.id == "%(function)s ended the whole process."


# The end.


def test_no_child_is_left_behind_when_a_box_is_closed(any_starter: Starter) -> None:
    boxes = [Box(any_starter, PIDS.encode(), "program.py", QUICK) for _ in range(3)]
    pids = [answer(box, "pid").value for box in boxes]
    assert all(map(is_alive, pids))
    for box in boxes:
        box.close()
    deadline = time.monotonic() + 1  # nobody waits for a child whose end is of no interest
    while any(map(is_alive, pids)):
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_box_that_was_never_asked_can_be_closed(any_starter: Starter) -> None:
    Box(any_starter, b"", "program.py", QUICK).close()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is a helper only where there is a fork")
def test_the_helper_ends_with_its_children() -> None:
    helper = make_starter()
    assert isinstance(helper, Helper)
    box = Box(helper, PIDS.encode(), "program.py", QUICK)
    pid = answer(box, "pid").value
    helper.close()
    assert not is_alive(pid)
    assert not is_alive(helper.pid)
    with contextlib.suppress(GraderError):  # there is nobody left to be asked
        box.close()
    box.file.close()


def test_a_helper_that_died_is_our_failure_and_not_the_submissions() -> None:
    helper = make_starter()
    assert isinstance(helper, Helper)
    os.kill(helper.pid, signal.SIGKILL)
    box = Box(helper, PIDS.encode(), "program.py", QUICK)
    with pytest.raises(GraderError):
        answer(box, "pid")
    box.file.close()
    helper.close()


def test_a_submission_that_kills_the_helper_does_not_lower_another_grade() -> None:
    course = built_in()
    exercise = course.find("03")
    right = (exercise.folder / "solution.py").read_bytes()
    killer = b"import os\ndef mse(y, y_hat): os.kill(os.getppid(), 9)\nmse_gradient = mse\n"
    helper = make_starter()
    sources = [Submission("03_mse.py", source) for source in (killer, right)]
    try:
        _, honest = grade_many(course, exercise, sources, helper)
        assert honest.status is not Status.FAILED
    finally:
        helper.close()


def test_one_submission_does_not_see_what_another_did(starter: Starter, tmp_path: Path) -> None:
    course = write_course(tmp_path)
    patch = b"import numpy as np\nnp.mine = True\nimport math\nmath.e = 3\ndef f(x): return x\n"
    probe = b"""
import math
import numpy as np
def f(x): return 2 * x if math.e < 3 and not hasattr(np, "mine") else 0
"""
    grades = grade_many(
        course, course.find("01"), [Submission("01_f.py", s) for s in (patch, probe)], starter
    )
    assert [grade.score for grade in grades] == [0, 100]
