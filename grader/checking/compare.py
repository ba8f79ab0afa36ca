"""Is an answer right? Its kind first, then its shape, then its values."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from grader.checking import notation
from grader.model import Message, message

RTOL = 1e-5
ATOL = 1e-12
FLOAT32_TERMS = 1e-6  # of the size of the terms, where an answer has float32's precision

Array: TypeAlias = "np.ndarray[Any, Any]"
Accept: TypeAlias = Callable[[Array, Array, Array], Array]
Range: TypeAlias = tuple[Array, Array]


@dataclass(frozen=True, slots=True)
class Difference:
    """How an answer differs: a sentence, and the tolerance where values were compared."""

    said: Message
    tolerance: str | None = None


def close(expected: Array, got: Array, tolerance: Array) -> Array:
    """Within the tolerance, element by element; what is not finite must be the same."""
    with np.errstate(invalid="ignore"):
        near = np.asarray((np.abs(expected - got) <= tolerance) & np.isfinite(expected))
    if near.all():
        return near
    return np.asarray(near | (expected == got) | (np.isnan(expected) & np.isnan(got)))


def same_sign(expected: Array, got: Array, tolerance: Array) -> Array:
    """Finite and of the right sign: where right programs differ in size."""
    return np.asarray(np.isfinite(got) & (np.sign(expected) == np.sign(got)))


@dataclass(frozen=True, slots=True)
class Leeway:
    """What is right beyond the usual tolerance; asked only where that does not do.

    Attributes:
        terms: the size of the terms that make up the answer, for float32's rounding.
        subgradients: where a range of values is right: its lowest and its highest.
    """

    terms: Callable[[], Any] = lambda: 0.0
    subgradients: Callable[[], Range | None] = lambda: None

    def part(self, place: str) -> "Leeway":
        """The leeway of one part of an answer that has several."""

        def terms() -> Any:
            whole = self.terms()
            return (parts(whole) or {}).get(place, whole)

        return Leeway(terms)


def difference(
    expected: Any, got: Any, accept: Accept = close, leeway: Leeway | None = None
) -> Difference | None:
    """None where `got` is a right answer, else the first thing that is wrong with it."""
    leeway = leeway or Leeway()
    if got is None:
        return Difference(
            message("It returned `None`. Is `return` missing, or was the result printed instead?")
        )
    if type(expected) is str:
        return _word(expected, got)
    if type(expected) in (list, dict):
        return _several(expected, got, accept, leeway)
    return _numbers(expected, got, accept, leeway)


def _numbers(expected: Any, got: Any, accept: Accept, leeway: Leeway) -> Difference | None:
    wanted = np.asarray(expected, np.float64)
    answered = as_numbers(got)
    if isinstance(answered, Message):
        return Difference(answered)
    if answered.shape != wanted.shape:
        return Difference(_shapes(wanted, answered))
    answered = answered.astype(np.float64, copy=False)
    allowed = RTOL * np.abs(wanted) + ATOL
    right = accept(wanted, answered, allowed)
    if not right.all() and is_float32(got):
        allowed = allowed + FLOAT32_TERMS * np.abs(np.asarray(leeway.terms(), np.float64))
        right = accept(wanted, answered, allowed)
    between = None if right.all() else leeway.subgradients()
    if between is not None:
        right = right | _within(answered, between)
    if right.all():
        return None
    said = _beyond(answered, right, between) if between is not None else None
    return Difference(said or _values(answered, right), _shown(allowed))


def _within(got: Array, between: Range) -> Array:
    low, high = between
    slack = RTOL * np.maximum(np.abs(low), np.abs(high))
    return np.asarray((low < high) & (low - slack <= got) & (got <= high + slack))


def _beyond(got: Array, right: Array, between: Range) -> Message | None:
    """What is said where only elements are wrong of which more than one value is right."""
    wrong = np.argwhere(~right)
    low, high = (np.broadcast_to(end, got.shape) for end in between)
    if np.any((low >= high) & ~right):
        return None
    place = tuple(wrong[0])
    return message(
        "Element %(index)s may be anything from %(low)s to %(high)s, and is not.",
        index=index(wrong[0]),
        low=notation.number(float(low[place])),
        high=notation.number(float(high[place])),
    )


def _word(expected: str, got: Any) -> Difference | None:
    if type(got) is str and got == expected:
        return None
    if type(got) is str:
        return Difference(message("It is another word than the expected one."))
    return Difference(message("It returned %(type)s where a word is expected.", type=_type(got)))


def _several(expected: Any, got: Any, accept: Accept, leeway: Leeway) -> Difference | None:
    wanted = parts(expected) or {}
    answered = parts(got)
    if answered is None or answered.keys() != wanted.keys():
        return Difference(
            message(
                "It returned %(got)s where %(expected)s is expected.",
                got=_type(got) if answered is None else _collection(got),
                expected=_collection(expected),
            )
        )
    for place, part in wanted.items():
        # A sequence inside is one array: how long it is may be what is asked.
        inner = np.asarray(part) if type(part) is list else part
        found = difference(inner, answered[place], accept, leeway.part(place))
        if found is not None:
            what = message("Value %(place)s of the answer: %(what)s", place=place, what=found.said)
            return replace(found, said=what)
    return None


def parts(value: Any) -> dict[str, Any] | None:
    """The parts of an answer that has several, by their place; None where it has none."""
    if type(value) is dict:
        return {f"[{key!r}]": item for key, item in value.items()}
    if type(value) in (list, tuple) or (isinstance(value, np.ndarray) and value.ndim):
        return {f"[{place}]": item for place, item in enumerate(value)}
    return None


def identical(one: Any, other: Any) -> bool:
    """Whether two arguments are the same in every element."""
    ours, theirs = (None if isinstance(v, np.ndarray) else parts(v) for v in (one, other))
    if ours is None or theirs is None:
        return bool(np.array_equal(one, other))
    return ours.keys() == theirs.keys() and all(
        identical(item, theirs[place]) for place, item in ours.items()
    )


def _collection(value: Any) -> str:
    """What a collection looks like from outside: its keys, or how many there are."""
    if type(value) is dict:
        return f"dict({', '.join(map(repr, value))})"
    return f"({', '.join('_' * len(value))})"


def as_numbers(got: Any) -> "Array | Message":
    """An answer as an array of real numbers, or what it is instead."""
    try:
        array = np.asarray(got)
    except ValueError:  # rows of different lengths
        return message("It returned a list whose rows have different lengths.")
    if array.dtype.kind not in "biuf":
        return message("It returned %(type)s where numbers are expected.", type=_type(got))
    return array


def is_float32(got: Any) -> bool:
    """By its type, or by values that all fit into float32 and do not all fit into 12 bits."""
    array = np.asarray(got)
    if array.dtype in (np.float32, np.float16):
        return True
    if array.dtype != np.float64:
        return False
    finite = array[np.isfinite(array)]
    mantissa, _ = np.frexp(finite)
    fits = [bool(np.all(np.ldexp(mantissa, bits) % 1 == 0)) for bits in (12, 24)]
    return fits == [False, True]


def _type(got: Any) -> str:
    inner = got[0] if type(got) in (list, tuple) and got else None
    if inner is not None and type(inner) not in (int, float, bool):
        return f"{type(got).__name__}[{type(inner).__name__}]"
    return type(got).__name__


def _shapes(expected: Array, got: Array) -> Message:
    if expected.ndim == 0:
        return message(
            "It returned an array of shape %(got)s; one number is expected.", got=str(got.shape)
        )
    if got.ndim == 0:
        return message(
            "It returned one number; an array of shape %(expected)s is expected.",
            expected=str(expected.shape),
        )
    return message(
        "It returned an array of shape %(got)s; shape %(expected)s is expected.",
        got=str(got.shape),
        expected=str(expected.shape),
    )


def _values(got: Array, right: Array) -> Message:
    if got.ndim == 0:
        if not np.isfinite(got):
            return message("The value is not a finite number.")
        return message("The value differs from the expected one.")
    wrong = np.argwhere(~right)
    if not np.all(np.isfinite(got[~right])):
        return message(
            "Element %(index)s is not a finite number.",
            index=index(np.argwhere(~np.isfinite(got) & ~right)[0]),
        )
    if len(wrong) == right.size:
        return message("No element has the expected value.")
    return message(
        "%(wrong)s of %(all)s elements differ, the first is element %(index)s.",
        wrong=len(wrong),
        all=int(right.size),
        index=index(wrong[0]),
    )


def index(position: Any) -> str:
    """An element's position as Python writes it: `[2]`, `[0, 1]`."""
    return str([int(axis) for axis in position])


def _shown(allowed: Array) -> str:
    return notation.number(float(np.max(allowed)), 2) if allowed.size else "0.0"
