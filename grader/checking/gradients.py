"""Is a gradient the derivative of a function? A finite difference with an error bar.

An element is right if, at any of a few steps, it lies between the slope to the left and the slope
to the right, widened by that step's rounding. One step size fits no scale, a central difference
misjudges a kink, and a fixed tolerance misjudges float32: about half of the right gradients are
refused by the usual checkers once inputs leave the middle.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from grader.checking.compare import Array, is_float32

STEPS = (2.0**-10, 2.0**-20, 2.0**-34)  # of the element's scale
DOUBLE, SINGLE = 2.0**-53, 2.0**-24  # units of rounding
RELATIVE = {False: 2e-7, True: 1.2e-5}  # slack by "the gradient is float32"

Evaluate = Callable[[Sequence[Array]], list[Any]]


@dataclass(frozen=True, slots=True)
class Slope:
    """The worst element of a refused gradient.

    Attributes:
        index: its position.
        analytic: the gradient's value; `numeric`: the slope measured over a small step.
        bar: the error bar of that measurement.
    """

    index: tuple[int, ...]
    analytic: float
    numeric: float
    bar: float


@dataclass(frozen=True, slots=True)
class _Bracket:
    """The slopes to both sides over one step, and how far rounding may have moved them."""

    low: float
    high: float
    bar: float

    def holds(self, gradient: float) -> bool:
        return self.low - self.bar <= gradient <= self.high + self.bar


def refusal(evaluate: Evaluate, x: Array, gradient: Any) -> Slope | None:
    """None where `gradient` may be the derivative at `x` of what `evaluate` computes.

    Args:
        evaluate: many points in, one value for each out; None or a value that is not finite says
            nothing.
        x: the point, float64 of any shape.
        gradient: real numbers of the same shape.
    """
    places = list(np.ndindex(x.shape))
    offsets = [_offsets(x, place) for place in places]
    points = [_moved(x, p, h) for p, hs in zip(places, offsets, strict=True) for h in hs]
    values = evaluate([x.copy(), *points])
    single = is_float32([value for value in values if value is not None])
    numbers = np.array([np.nan if value is None else float(value) for value in values])
    around = numbers[1:].reshape(len(places), len(STEPS), 2)
    slack = RELATIVE[is_float32(gradient)]
    refused = []
    for place, hs, near in zip(places, offsets, around, strict=True):
        g = float(np.asarray(gradient)[place])
        taken = _distances(float(x[place]), hs)
        unit = SINGLE if single else DOUBLE
        brackets = _brackets(float(numbers[0]), taken, near, slack * abs(g), unit)
        if brackets and not (np.isfinite(g) and any(bracket.holds(g) for bracket in brackets)):
            shown = brackets[min(1, len(brackets) - 1)]  # a small step, and not yet all rounding
            refused.append(Slope(place, g, (shown.low + shown.high) / 2, shown.bar))
    return max(refused, key=_gap, default=None)


def _brackets(
    f: float, taken: list[tuple[float, float]], near: Array, slack: float, unit: float
) -> list[_Bracket]:
    """One for each step whose values are finite."""
    brackets = []
    for (forward, back), (right, left) in zip(taken, near, strict=True):
        if np.isfinite([f, right, left]).all():
            low, high = sorted(((right - f) / forward, (f - left) / back))
            step = min(forward, back)
            bar = slack + 16 * unit * max(abs(f), abs(right), abs(left)) / step
            if unit == SINGLE:  # what the loss was given may have been rounded too
                bar += 4 * unit * (taken[0][0] / STEPS[0]) / step * max(abs(low), abs(high))
            brackets.append(_Bracket(low, high, bar))
    return brackets


def _gap(slope: Slope) -> float:
    gap = abs(slope.analytic - slope.numeric)
    return gap if np.isfinite(gap) else np.inf


def _offsets(x: Array, place: tuple[int, ...]) -> list[float]:
    """Steps to both sides, in proportion to the element: to the power of two above it."""
    size = abs(float(x[place]))
    if size == 0:
        others = np.abs(x[x != 0])
        size = float(np.median(others)) if others.size else 1.0
    scale = 2.0 ** float(np.ceil(np.log2(size)))
    return [sign * scale * step for step in STEPS for sign in (1.0, -1.0)]


def _distances(here: float, offsets: list[float]) -> list[tuple[float, float]]:
    """How far each pair of points really is from `here`, after rounding."""
    taken = [abs((here + offset) - here) for offset in offsets]
    return list(zip(taken[::2], taken[1::2], strict=True))


def _moved(x: Array, place: tuple[int, ...], offset: float) -> Array:
    point = x.copy()
    point[place] += offset
    return point
