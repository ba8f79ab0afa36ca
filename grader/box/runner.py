"""Run scripts of calls against one program and describe what happened as plain values.

A script is a dict::

    {"calls": [{"call": name, "args": [...], "on": n, "kwargs": {...}, "keep": bool}, ...],
     "fresh": bool,   the module is executed anew for this script
     "reuse": bool,   the caller writes later arguments into its first arrays and reads all
                      answers at the end: what an optimizer's caller may do
     "echo": bool,    answers also bring the arguments back, as they are after the call
     "random": bool}  answers also say whether NumPy's global random state was changed

All but the name and the arguments may be left out. `on` names the earlier call whose answer is the
object (without it: the module); with `keep` the answer stays here for such calls. An argument
`Ref(n)` is the answer to call n as a new float64 array, or itself where it was kept. The answer to
a call is a dict with one of

    "value"    the value, plain; neither of the two where it is kept
    "fault"    {"kind": ..., ...}; the script ends here

and "warnings" ([category, text, line] each) where there were any, "arguments" (with `echo`),
"random" true where the global random state is another than before (with `random`).

The judge runs the reference and the known mistakes through this same class, so that right, wrong
and unknown programs are asked in the same words.
"""

import itertools
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping
from types import CodeType, TracebackType
from typing import Any

import numpy as np

from . import wire

MAX_ITEMS = 100_000  # of an iterator's answer
MAX_TEXT = 300  # characters of anything said about an exception
MAX_WARNINGS = 20
MAX_LOCALS = 4
MAX_LOCAL = 60

Namespace = dict[str, Any]
Script = Mapping[str, Any]


class Runner:
    """One program: `load` executes its module and returns the namespace."""

    def __init__(self, load: Callable[[], Namespace], filename: str) -> None:
        self.load = load
        self.filename = filename
        self.forget()

    def forget(self) -> None:
        """Let the next script start from a new module."""
        self.namespace: Namespace | None = None
        self.fault: dict[str, Any] | None = None
        self.filters: list[Any] = []

    def run(self, script: Script) -> list[dict[str, Any]]:
        """The answers of one script; stops at the first fault."""
        with warnings.catch_warnings(record=True) as caught:
            if script.get("fresh"):
                self.forget()
            if self.namespace is None and self.fault is None:
                self._load()
            if self.fault is not None:
                return [{"fault": self.fault}]
            warnings.filters = self.filters
            return _Performance(self, script, [] if caught is None else caught).answers()

    def _load(self) -> None:
        # A filter that the program sets when it is loaded counts in its calls too.
        warnings.simplefilter("always")
        try:
            self.namespace = self.load()
        except BaseException as error:  # noqa: BLE001  # whatever it raises is the answer
            self.fault = describe(error, self.filename, loading=True)
        self.filters = list(warnings.filters)


class _Performance:
    """One script being performed: its results, and the buffers of a caller that reuses them."""

    def __init__(self, runner: Runner, script: Script, caught: list[Any]) -> None:
        self.namespace = runner.namespace or {}
        self.filename = runner.filename
        self.script = script
        self.reuse = script.get("reuse", False)
        self.caught = caught
        self.results: list[Any] = []
        self.buffers: dict[tuple[str, int], np.ndarray[Any, Any]] = {}

    def answers(self) -> list[dict[str, Any]]:
        answers: list[dict[str, Any]] = []
        for call in self.script["calls"]:
            answer = self._answer(call)
            answers.append(answer)
            if "fault" in answer:
                return answers
        if self.reuse:
            for answer, result in zip(answers, self.results, strict=True):
                if "value" in answer:
                    answer["value"] = plain(result)
        return answers

    def _answer(self, call: Mapping[str, Any]) -> dict[str, Any]:
        self.caught.clear()
        answer: dict[str, Any] = {}
        keep = call.get("keep", False)
        try:
            target = self._target(call)
            args = [self._argument(call, n, value) for n, value in enumerate(call["args"])]
            before = _random_state() if self.script.get("random") else None
            result = target(*args, **call.get("kwargs", {}))
            if _is_iterator(result) and not keep:
                result = _read(result)  # there is no second reading, and a later call may ask
            self.results.append(result)
            if not keep:
                answer["value"] = plain(result)
            if self.script.get("echo"):
                answer["arguments"] = [plain(argument) for argument in args]
            if before is not None and before != _random_state():
                answer["random"] = True
        except _AbsentError as absent:
            answer["fault"] = {"kind": "missing", "name": str(absent)}
        except wire.WireError as error:
            answer["fault"] = {"kind": "unsendable", "text": str(error)}
        except BaseException as error:  # noqa: BLE001  # SystemExit too: it is the answer
            answer["fault"] = describe(error, self.filename)
        if self.caught:
            answer["warnings"] = [self._heard(w) for w in self.caught[:MAX_WARNINGS]]
        return answer

    def _heard(self, warning: warnings.WarningMessage) -> list[Any]:
        line = warning.lineno if warning.filename == self.filename else 0
        return [warning.category.__name__, short(warning.message), line]

    def _target(self, call: Mapping[str, Any]) -> Any:
        name, on = call["call"], call.get("on")
        target = self.namespace.get(name) if on is None else getattr(self.results[on], name, None)
        if not callable(target):
            raise _AbsentError(name)
        return target

    def _argument(self, call: Mapping[str, Any], position: int, value: Any) -> Any:
        if isinstance(value, wire.Ref):
            result = self.results[value.call]
            kept = self.script["calls"][value.call].get("keep", False)
            return result if kept else np.array(plain(result), dtype=np.float64)
        if not self.reuse or not isinstance(value, np.ndarray):
            return _copied(value)
        buffer = self.buffers.setdefault((call["call"], position), value.copy())
        np.copyto(buffer, value)
        return buffer


def _copied(value: Any) -> Any:
    """An argument of the program's own: others are asked with the same one."""
    if isinstance(value, np.ndarray):
        return value.copy()
    if type(value) is list:
        return [_copied(item) for item in value]
    if type(value) is dict:
        return {key: _copied(item) for key, item in value.items()}
    return value


def _random_state() -> tuple[Any, ...]:
    state: dict[str, Any] = np.random.get_state(legacy=False)
    return (state["state"]["key"].tobytes(), state["state"]["pos"], state["has_gauss"])


def _is_iterator(value: Any) -> bool:
    return hasattr(type(value), "__next__")


class _AbsentError(Exception):
    """The program has no such name."""


def plain(value: Any) -> Any:  # noqa: PLR0911  # one line for each type that crosses
    """The value in types that cross the wire; raises WireError where there are none.

    Subclasses become what they extend, long doubles become float64, iterators are read.
    """
    if type(value) is np.ndarray and value.dtype == np.float64 and value.ndim <= wire.MAX_AXES:
        return value.copy()  # what most answers are
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return _small(int(value))
    if isinstance(value, str):
        return str.__str__(value)  # an Enum's own says another thing
    if isinstance(value, np.ndarray | np.generic):
        return _plain_array(np.array(value, subok=False))
    if isinstance(value, float):
        return float(value)
    if isinstance(value, dict):
        return {_key(key): plain(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [plain(item) for item in _read(value)]
    if hasattr(type(value), "__float__"):  # Fraction, Decimal
        return float(value)
    raise wire.WireError(f"type {type(value).__name__}")


def _key(key: Any) -> str:
    if not isinstance(key, str) or key.startswith("\0"):
        raise wire.WireError("dict with keys that are not str")
    return str.__str__(key)


def _small(number: int) -> int:
    if number.bit_length() > wire.MAX_BITS:
        raise wire.WireError(f"int of more than {wire.MAX_BITS} bits")
    return number


def _read(values: Iterable[Any]) -> list[Any]:
    items = list(itertools.islice(values, MAX_ITEMS + 1))
    if len(items) > MAX_ITEMS:
        raise wire.WireError(f"iterator of more than {MAX_ITEMS} values")
    return items


def _plain_array(array: "np.ndarray[Any, Any]") -> Any:
    if array.dtype.kind == "U" and array.ndim == 0:
        return str(array)
    if array.dtype.kind == "O":
        return plain(array.tolist())
    if array.dtype.kind == "f" and array.dtype.itemsize > np.dtype(np.float64).itemsize:
        return array.astype(np.float64)
    if array.dtype.kind not in "biuf" or array.ndim > wire.MAX_AXES:
        raise wire.WireError(f"array of {array.ndim} axes, dtype {array.dtype}")
    return array


def compile_source(source: bytes, filename: str) -> tuple[CodeType, dict[str, int]]:
    """The program's code, and the line of each function and class that it defines."""
    import ast  # only here: the judge has no use for it

    tree = ast.parse(source, filename)
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    definitions = {node.name: node.lineno for node in tree.body if isinstance(node, kinds)}
    return compile(tree, filename, "exec", dont_inherit=True), definitions


def describe(error: BaseException, filename: str, *, loading: bool = False) -> dict[str, Any]:
    """An exception as facts: its kind, type, text, and the last place in the program's own file."""
    facts: dict[str, Any] = {"kind": "raised", "type": type(error).__name__, "text": short(error)}
    facts["loading"] = loading
    last = _last_place(error.__traceback__, filename)
    facts["line"] = last.tb_lineno if last else 0
    if isinstance(error, SyntaxError) and loading and facts["line"] == 0:
        facts |= {"kind": "syntax", "line": error.lineno or 0, "text": short(error.msg)}
    elif isinstance(error, ImportError):
        # Inside NumPy or the standard library an import can fail for reasons of its own.
        facts |= {"kind": "import", "name": short(error.name or "")}
    elif isinstance(error, SystemExit):
        facts["kind"] = "exit"
    elif isinstance(error, MemoryError):
        facts["kind"] = "memory"
    elif isinstance(error, NotImplementedError):
        facts["kind"] = "unwritten"
    elif last and last.tb_frame.f_code.co_name != "<module>":
        facts["locals"] = _locals(last.tb_frame.f_locals)
    return facts


def _last_place(traceback: TracebackType | None, filename: str) -> TracebackType | None:
    """The last step of a traceback that is in the program's own file."""
    last = None
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == filename:
            last = traceback
        traceback = traceback.tb_next
    return last


def _locals(names: Mapping[str, Any]) -> dict[str, str]:
    kinds = (bool, int, float, str, np.ndarray, np.generic, list, tuple)
    shown = ((name, value) for name, value in names.items() if isinstance(value, kinds))
    return {name: _notation(value) for name, value in itertools.islice(shown, MAX_LOCALS)}


def _notation(value: Any) -> str:
    try:
        return short(repr(value), MAX_LOCAL)
    except BaseException:  # noqa: BLE001  # a __repr__ of the student's
        return f"<{type(value).__name__}>"


def short(thing: object, limit: int = MAX_TEXT) -> str:
    """What an object says of itself, in one line of at most `limit` characters."""
    try:
        text = str(thing)[: limit + 1]
    except BaseException:  # noqa: BLE001  # a __str__ of the student's
        text = f"<{type(thing).__name__}>"
    text = " ".join(text.encode("utf-8", "backslashreplace").decode("utf-8").split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def provide(module_name: str, code: CodeType) -> Namespace:
    """Execute a program as a module that dataclasses and pickles can find."""
    module = type(sys)(module_name)
    sys.modules[module_name] = module
    exec(code, module.__dict__)  # noqa: S102  # in a child, or a reference of ours
    return module.__dict__
