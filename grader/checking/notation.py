"""Values in Python's notation, short enough to read and exact enough to paste."""

import re
from typing import Any

import numpy as np

DIGITS = 10
SHOWN = 8  # numbers of a long array
LONGEST = 400  # characters of an answer


_LONE = re.compile(r"\b(nan|inf)\b")


def python(value: Any) -> str:
    """A value as an argument, to be pasted: arrays as `np.array([...])`, in full."""
    if isinstance(value, np.ndarray):
        return f"np.array({_pasted(value.tolist())})"
    if type(value) in (list, tuple) and any(isinstance(item, np.ndarray) for item in value):
        return f"[{', '.join(map(python, value))}]"
    if type(value) is dict:
        return f"{{{', '.join(f'{key!r}: {python(item)}' for key, item in value.items())}}}"
    return _pasted(value)


def _pasted(value: Any) -> str:
    text = _nested(value, None)
    return text if isinstance(value, str) else _LONE.sub(r"np.\1", text)


def answer(value: Any, digits: int | None = DIGITS) -> str:
    """A value as an answer: numbers and lists, long ones cut; digits None shows them all."""
    text = _nested(value.tolist() if isinstance(value, np.ndarray) else value, digits)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def pair(expected: Any, got: Any) -> tuple[str, str]:
    """Two answers with as many digits as it takes to tell them apart."""
    short = answer(expected), answer(got)
    return short if short[0] != short[1] else (answer(expected, None), answer(got, None))


def number(value: float, digits: int | None = DIGITS) -> str:
    """A number; `digits` None gives all that there are."""
    if digits is None or not np.isfinite(value):
        return repr(value)
    text = f"{value:.{digits}g}"
    return text if set(text) & set(".en") else text + ".0"


def _nested(value: Any, digits: int | None) -> str:
    if type(value) is float:
        return number(value, digits)
    if isinstance(value, np.ndarray):
        return _nested(value.tolist(), digits)
    if type(value) is dict:
        items = ", ".join(f"{key!r}: {_nested(item, digits)}" for key, item in value.items())
        return f"{{{items}}}"
    if type(value) not in (list, tuple):
        return repr(value)
    shown = value if digits is None else value[:SHOWN]
    parts = [_nested(item, digits) for item in shown]
    if len(value) > len(shown):
        parts.append("…")
    if type(value) is list:
        return f"[{', '.join(parts)}]"
    return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
