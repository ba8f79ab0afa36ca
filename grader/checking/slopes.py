"""Is a gradient right? The slopes to both sides of every element, measured over many steps.

    from grader.checking.slopes import check_gradient

    for element in check_gradient(lambda w: np.mean((x @ w - y) ** 2), w, my_gradient(w, x, y)):
        print(element.index, element.given, element.left, element.right, element.verdict)

A difference quotient is a measurement with an error bar: a small step has a wide bar, for `f` is
rounded, and a large one a bias, for `f` is curved. So no single step decides. Each side is asked
at steps from beyond an element's size down to its last bits, and the bars of larger and larger
steps are intersected as long as they agree (Lepski's rule); where they no longer do, there is
curvature, a kink or the edge of the domain, and what lies beyond says nothing. What is left are
two brackets, and everything from the lower slope to the higher is right.

How noisy `f` is, is measured and not assumed: from third to fifth differences of equally spaced
points (Hamming; Moré and Wild, "Estimating Computational Noise", 2011), from the type of its
values, and, before anything is refused, from how far `f` jumps where the bars cease to agree.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf, isfinite, nan
from typing import Any, NamedTuple, TypeAlias

import numpy as np

from grader.checking.around import DOUBLE, SINGLE, Around, Evaluate, Samples
from grader.checking.compare import RTOL, Array

STEPS = 4.0 ** np.arange(-26, 3)  # of an element's size
OTHER_STEPS = 1.5 * 8.0 ** np.arange(-17, 9)  # what would be refused is asked at these too
USUAL = slice(14, 27)  # of STEPS: where slopes are neither all rounding nor far away
NEAR = slice(14, 17)  # of STEPS: as far as float32 may move an element
SAFETY = 8  # bars, in units of noise: of two values, each off by four deviations
WIDER = 3  # what agreeing bars can hide of the bias, in bars


class Verdict(StrEnum):
    """What is said of an element; `unknown` where nothing around it has a finite value."""

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Bracket:
    """The slope to one side lies between these."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The best guess."""
        return (self.low + self.high) / 2

    @property
    def half(self) -> float:
        """How far the slope may be from it."""
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a gradient.

    Attributes:
        index: its position.
        given: the gradient's value.
        left, right: the slope to each side; None where no value there is finite.
        verdict: whether the value lies between the lower slope and the higher.
    """

    index: tuple[int, ...]
    given: float
    left: Bracket | None
    right: Bracket | None
    verdict: Verdict


def check_gradient(f: Callable[[Array], Any], x: Any, gradient: Any) -> tuple[Element, ...]:
    """Judge every element of a gradient of `f` at `x`.

    Promises. A right gradient is not refused: at any scale from 1e-8 to 1e8, at a kink (every
    subgradient is right) or near one, near the edge of the domain, with `f` or the gradient in
    float32, with values that cancel. A wrong one is seen wherever `f` tells it from the right
    one: for a smooth `f` in float64, of a size near 1, if it is off by 1e-4 of its largest
    element. An element is wrong only where it is so by two sets of steps.

    Args:
        f: takes an array like `x` and gives a number; of an array the sum counts. None, a value
            that is not finite and an arithmetic error say nothing.
        x: the point, real numbers of any shape; `f` gets it in float64, each time a new array.
        gradient: real numbers of the same shape.
    """
    f(np.array(x, np.float64))  # what it raises here is the caller's to know
    return check_elements(lambda points: [_tried(f, point) for point in points], x, gradient)


def check_elements(evaluate: Evaluate, x: Any, gradient: Any) -> tuple[Element, ...]:
    """As `check_gradient`, for an `f` that is asked in messages: many points in, a value for each.

    Two messages, of 57 points and of 58 an element; some 200 more, in ten messages, for each
    element that would be refused. Longer ones than `MESSAGE` numbers are sent in parts.
    """
    point, given = np.array(x, np.float64), np.asarray(gradient, np.float64)
    if given.shape != point.shape:
        raise ValueError(f"a gradient of shape {given.shape} at a point of shape {point.shape}")
    around = Around(evaluate, point)
    numbers = np.arange(point.size if isfinite(around.here) else 0)
    samples = around.samples(numbers, STEPS)
    check = _Check(around, given, samples)
    found = check.judged(samples)
    found |= check.judged_again(around.samples(_wrong(found), OTHER_STEPS))
    return tuple(found.get(n) or check.element(n, None, None) for n in range(point.size))


def _wrong(found: Mapping[int, Element]) -> Array:
    wrong = [number for number, element in found.items() if element.verdict is Verdict.WRONG]
    return np.array(wrong, int)


def _tried(f: Callable[[Array], Any], point: Array) -> Any:
    try:
        return f(point)
    except (ArithmeticError, ValueError):  # as `math.log` says that it has no value
        return None


_Place: TypeAlias = tuple[int, int]  # number of an element, and 0 for its left side, else 1


class _Bar(NamedTuple):
    distance: float
    slope: float
    half: float


class _Side(NamedTuple):
    """One side of an element: the bars that agree, what they have in common, and the next one."""

    bars: tuple[_Bar, ...]
    low: float
    high: float
    beyond: _Bar | None

    def bracket(self) -> Bracket | None:
        """Where the slope lies; None where no value is finite."""
        if not self.bars:
            return None
        bounded = self.bars[:-1] or self.bars  # that the next one agrees bounds the bias of each
        return Bracket(
            max(bar.slope - WIDER * bar.half for bar in bounded),
            min(bar.slope + WIDER * bar.half for bar in bounded),
        )


class _Check:
    """A gradient being judged: how noisy `f` is for it, and how far a right value may be off."""

    def __init__(self, around: Around, given: Array, samples: Samples) -> None:
        self.around = around
        self.given = given.ravel()
        self.places = list(np.ndindex(given.shape))
        self.unit = around.unit
        slopes = samples.slopes()
        usual = np.abs(slopes[:, :, USUAL])
        typical = _medians(usual)
        # What `f` is given may itself be rounded: every element by a unit.
        moved = float((np.abs(around.x.ravel()[samples.elements]) * typical).sum())
        self.noise = max(around.noise, self.unit * moved)
        finite = np.where(np.isfinite(self.given), self.given, 0.0)
        single = bool(np.all(finite.astype(np.float32) == finite))
        near = slopes[:, :, NEAR] if single else slopes[:, :, :0]
        self.reach = _reach(near, around.sizes[samples.elements])
        # A gradient is rounded as its terms are, and slopes further away tell how large these
        # are. But what grows without end is no term: a difference of probabilities has terms of 1.
        most = min(max(1.0, abs(around.here)), 16 * np.max(usual[np.isfinite(usual)], initial=0.0))
        terms = 4 * most + 16 * np.max(typical, initial=0.0)
        self.tolerance = RTOL * np.abs(finite) + (SINGLE if single else DOUBLE) * terms

    def judged(self, samples: Samples) -> dict[int, Element]:
        """The elements that were sampled, by their number."""
        return self._elements(self._sides(samples, {}))

    def judged_again(self, samples: Samples) -> dict[int, Element]:
        """As `judged`; what is still wrong is given the noise that a jump of `f` speaks for."""
        sides = self._sides(samples, {})
        wrong = set(_wrong(self._elements(sides)).tolist())
        ends = {
            place: (side, side.beyond)
            for place, side in sides.items()
            if place[0] in wrong and side.beyond
        }
        return self._elements(self._sides(samples, self._jumps(ends)) if ends else sides)

    def _jumps(self, ends: Mapping[_Place, tuple[_Side, _Bar]]) -> dict[_Place, float]:
        """How far `f` jumps where these sides leave the line of their bars."""
        numbers = np.array([number for number, _ in ends])
        between = [(side.bars[-1].distance, beyond.distance) for side, beyond in ends.values()]
        lines = [(side.low + side.high) / 2 for side, _ in ends.values()]
        jumps = self.around.jumps(numbers, np.array(between), np.array(lines))
        return dict(zip(ends, jumps.tolist(), strict=True))

    def _elements(self, sides: Mapping[_Place, _Side]) -> dict[int, Element]:
        numbers = dict.fromkeys(number for number, _ in sides)
        return {n: self.element(n, sides[n, 0].bracket(), sides[n, 1].bracket()) for n in numbers}

    def element(self, number: int, left: Bracket | None, right: Bracket | None) -> Element:
        """An element with what is known of its slopes, and the verdict."""
        given = float(self.given[number])
        known = [bracket for bracket in (left, right) if bracket is not None]
        verdict = self._verdict(number, given, known) if known else Verdict.UNKNOWN
        return Element(self.places[number], given, left, right, verdict)

    def _verdict(self, number: int, given: float, brackets: Sequence[Bracket]) -> Verdict:
        lowest, highest = self.reach[number]
        low = min(lowest, *(bracket.low for bracket in brackets)) - self.tolerance[number]
        high = max(highest, *(bracket.high for bracket in brackets)) + self.tolerance[number]
        return Verdict.RIGHT if low <= given <= high else Verdict.WRONG

    def _sides(self, samples: Samples, jumps: Mapping[_Place, float]) -> dict[_Place, _Side]:
        """Both sides of each element, with the noise that is measured, or a jump's if larger."""
        places = [(row, n, k) for row, n in enumerate(samples.elements.tolist()) for k in (0, 1)]
        return {
            (n, k): self._side(
                samples.distances[row, k],
                samples.values[row, k],
                max(self.noise, jumps.get((n, k), 0.0)),
            )
            for row, n, k in places
        }

    def _side(self, distances: Array, values: Array, noise: float) -> _Side:
        """Lepski's rule: bars agree as long as they have something in common."""
        here, bars = self.around.here, list[_Bar]()
        low, high = -inf, inf
        for distance, value in zip(distances.tolist(), values.tolist(), strict=True):
            slope = (value - here) / distance if distance else nan
            if not isfinite(slope):
                break
            # Where a step changes nothing, something of size 1 may have swallowed it.
            size = max(abs(value), abs(here), 1.0 if value == here else 0.0)
            rounding = 2 * self.unit * size
            half = SAFETY * max(noise, rounding) / abs(distance)
            if slope - half > high or slope + half < low:
                return _Side(tuple(bars), low, high, _Bar(distance, slope, half))
            low, high = max(low, slope - half), min(high, slope + half)
            bars.append(_Bar(distance, slope, half))
        return _Side(tuple(bars), low, high, None)


def _medians(slopes: Array) -> Array:
    """Of each element; 0 where none is finite."""
    finite = [of[np.isfinite(of)] for of in slopes]
    return np.array([np.median(of) if of.size else 0.0 for of in finite])


def _reach(slopes: Array, sizes: Array) -> Array:
    """How far a float32 gradient may go for each element: it is one at a point nearby.

    So far as slopes differ there. All elements are rounded, not only this one; what they do to
    each other's slopes is bounded by what each does to its own (Cauchy and Schwarz).
    """
    finite = np.isfinite(slopes)
    low = np.min(slopes, axis=(1, 2), where=finite, initial=inf)
    high = np.max(slopes, axis=(1, 2), where=finite, initial=-inf)
    widths = np.maximum(high - low, 0.0)
    more = np.sqrt(widths / sizes) * np.sqrt(np.max(widths * sizes, initial=0.0))
    return np.column_stack([low - more, high + more])
