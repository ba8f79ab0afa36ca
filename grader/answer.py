"""Answers of a program, read from the plain values that `grader.box.runner` describes.

Whatever a child sent is checked here, field by field, before anybody relies on it; a child that
breaks a rule is a `WireError`, and costs the check at hand.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import numpy as np

from grader.box import wire

MAX_TEXT = 300
MAX_LOCAL = 60
MAX_LOCALS = 4


class Kind(StrEnum):
    """What kept a call from being answered; the last three are seen by the judge."""

    MISSING = "missing"
    UNWRITTEN = "unwritten"
    SYNTAX = "syntax"
    IMPORT = "import"
    RAISED = "raised"
    EXIT = "exit"
    MEMORY = "memory"
    UNSENDABLE = "unsendable"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    MALFORMED = "malformed"


SEEN_HERE = (Kind.TIMEOUT, Kind.CRASHED, Kind.MALFORMED)  # by the judge; no child may say so


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a call has no value.

    Attributes:
        kind: what happened; `type`, `text`: of the exception, or of what could not be sent.
        name: what is missing, or what could not be imported.
        line: the last line in the program's own file, 0 where there is none.
        loading: it happened before anything was called.
        locals: names and values there, in Python's notation.
        code: a dead child's exit code, or minus its signal.
    """

    kind: Kind
    type: str = ""
    text: str = ""
    name: str = ""
    line: int = 0
    loading: bool = False
    locals: Mapping[str, str] = field(default_factory=dict)
    code: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """A warning: its category, its text, and the line of the program's file, or 0."""

    category: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one call.

    Attributes:
        value: plain, where it was sent; `kept`: it stays with the program.
        fault: why there is no value.
        warnings: what was heard during the call.
        arguments: the arguments after the call, where they were asked for.
        random: NumPy's global random state is another than before, where that was asked for.
    """

    value: Any = None
    kept: bool = False
    fault: Fault | None = None
    warnings: tuple[Heard, ...] = ()
    arguments: tuple[Any, ...] = ()
    random: bool = False


def read_answers(raw: Any, keeps: Sequence[bool]) -> tuple[Answer, ...]:
    """The answers to a script whose calls keep their values or not; raises WireError.

    There is one for each call; only a fault ends them earlier.
    """
    if type(raw) is not list or not raw or len(raw) > len(keeps):
        raise wire.WireError("not answers")
    answers = tuple(_answer(item, keep) for item, keep in zip(raw, keeps, strict=False))
    ended = [answer.fault is not None for answer in answers]
    if any(ended[:-1]) or (len(answers) < len(keeps) and not ended[-1]):
        raise wire.WireError("answers missing")
    return answers


def _answer(raw: Any, keep: bool) -> Answer:
    item = _dict(raw)
    value = item.get("value")
    if len(item) == 1 and not keep and type(value) in (float, np.ndarray):
        return Answer(value)  # what most answers are
    warnings = tuple(map(_heard, _of(item, "warnings", list, [])))
    if "fault" in item:
        return Answer(fault=_fault(_dict(item["fault"])), warnings=warnings)
    if keep != ("value" not in item):
        raise wire.WireError("not an answer")
    arguments = tuple(map(wire.checked, _of(item, "arguments", list, [])))
    random = _of(item, "random", bool, default=False)
    return Answer(wire.checked(value), keep, None, warnings, arguments, random)


def _fault(raw: dict[str, Any]) -> Fault:
    kind = _of(raw, "kind", str, "")
    if kind not in set(Kind) - set(SEEN_HERE):
        raise wire.WireError("not a fault")
    raw = wire.checked(raw)
    seen = _of(raw, "locals", dict, {})
    shown = [(k, v) for k, v in seen.items() if type(k) is type(v) is str][:MAX_LOCALS]
    return Fault(
        Kind(kind),
        type=_of(raw, "type", str, "")[:MAX_LOCAL],
        text=_of(raw, "text", str, "")[:MAX_TEXT],
        name=_of(raw, "name", str, "")[:MAX_LOCAL],
        line=_of(raw, "line", int, 0),
        loading=_of(raw, "loading", bool, default=False),
        locals={name[:MAX_LOCAL]: value[:MAX_LOCAL] for name, value in shown},
    )


def _heard(raw: Any) -> Heard:
    if type(raw) is not list or [type(part) for part in raw] != [str, str, int]:
        raise wire.WireError("not a warning")
    category, text, line = wire.checked(raw)
    return Heard(category[:MAX_LOCAL], text[:MAX_TEXT], line)


def _dict(raw: Any) -> dict[str, Any]:
    if type(raw) is not dict:
        raise wire.WireError("not a dict")
    return raw


def _of(item: dict[str, Any], name: str, kind: type, default: Any) -> Any:
    value = item.get(name, default)
    if type(value) is not kind:
        raise wire.WireError(f"{name} is not of type {kind.__name__}")
    return value
