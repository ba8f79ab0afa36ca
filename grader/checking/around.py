"""A function around a point: its values there, how noisy they are, and where they jump."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import comb, inf, nan, sqrt
from statistics import median
from typing import Any

import numpy as np

from grader.checking.compare import Array, as_numbers, is_float32
from grader.model import Message

DOUBLE, SINGLE = 2.0**-53, 2.0**-24  # units of rounding
RUN, RUN_LENGTH = 2.0**-40, 14  # the points that noise is measured at: spacing, number
SECTIONS, ROUNDS = 8, 9  # how the place of a jump is found
LEFT = 2.0**-6  # of where it leads to, the part by which a line is left
MESSAGE = 2**16  # numbers in one message

Evaluate = Callable[[Sequence[Array]], Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Samples:
    """Values to the left and to the right of some elements, the nearest first.

    Attributes:
        elements: their numbers, m of them.
        distances: how far each point really is, after rounding; (m, 2, steps), the left ones
            negative.
        values: as many; NaN where there is none.
        here: the value in the middle.
    """

    elements: Array
    distances: Array
    values: Array
    here: float

    def slopes(self) -> Array:
        """The difference quotients; NaN where there is none."""
        with np.errstate(all="ignore"):
            slopes = (self.values - self.here) / self.distances
        return np.where(np.isfinite(slopes), slopes, nan)


class Around:
    """A function around a point, asked in messages: many points in, a value for each out.

    Attributes:
        here: its value at the point.
        noise: how far values are off by rounding, as a deviation: measured, not assumed.
    """

    def __init__(self, evaluate: Evaluate, x: Array) -> None:
        self.evaluate = evaluate
        self.x = x
        self.sizes = _sizes(x.ravel())
        self.answers: list[Array] = []
        self.here, *rest = self._ask([x.copy(), *self._runs()])
        noises = [_noise([self.here, *run]) for run in np.reshape(rest, (-1, RUN_LENGTH))]
        # A kink or an edge right beside the point shows on one way out of it, and not on the
        # opposite one: of these the quieter counts.
        pairs = zip(noises, noises[len(noises) // 2 :], strict=False)
        self.noise = max((min(pair) for pair in pairs if min(pair) < inf), default=0.0)

    @cached_property
    def unit(self) -> float:
        """What values are rounded by, in proportion: by their type, or by how few bits they have.

        It is decided when it is first asked for.
        """
        kinds = {answer.dtype for answer in self.answers if answer.dtype.kind == "f"}
        units = [float(np.finfo(kind).eps) / 2 for kind in kinds]
        few = is_float32(np.array([_total(answer) for answer in self.answers]))
        return max(DOUBLE, SINGLE if few else 0.0, *units)

    def samples(self, elements: Array, steps: Array) -> Samples:
        """Values at these steps, of each element's size, to both sides of it."""
        asked = self.sizes[elements][:, None, None] * np.array([[-1.0], [1.0]]) * steps
        taken = self._taken(elements, asked)
        return Samples(elements, taken, self._values(elements, taken), self.here)

    def jumps(self, elements: Array, ends: Array, slopes: Array) -> Array:
        """How far the function jumps where it leaves a line; next to nothing at a kink.

        Rounding can hide a slope: `log(cosh(x))` is exactly 0 around 0, and then a stair. It is
        the height of the stair that says so.

        Args:
            elements: which element is moved, m of them.
            ends: the distances between which it leaves the line, (m, 2).
            slopes: of the line, m of them.
        """
        inside, outside = ends.T
        each, before, after = np.arange(len(elements)), np.zeros(len(elements)), slopes
        for turn in range(ROUNDS):
            parts = self._taken(elements, np.linspace(inside, outside, SECTIONS + 1, axis=1))
            asked = parts[:, 1:]
            off = np.abs(self._values(elements, asked) - self.here - slopes[:, None] * asked)
            if turn == 0:
                enough = off[:, -1:] * LEFT
            first = np.argmax(np.column_stack([off[:, :-1] > enough, each >= 0]), axis=1)
            before, after = np.column_stack([before, off])[each, first], off[each, first]
            inside, outside = parts[each, first], asked[each, first]
        jumps = np.abs(after - before)
        return np.where(np.isfinite(jumps), jumps, 0.0)

    def _taken(self, elements: Array, distances: Array) -> Array:
        """How far each point really is, after rounding."""
        here = self.x.ravel()[elements].reshape(-1, *[1] * (distances.ndim - 1))
        return np.asarray((here + distances) - here)

    def _values(self, elements: Array, distances: Array) -> Array:
        """The values where each element, and no other, is moved by a row of distances."""
        rows = zip(elements.tolist(), distances, strict=True)
        moves = [(element, distance) for element, row in rows for distance in row.ravel().tolist()]
        room = max(1, MESSAGE // max(1, self.x.size))
        values: list[float] = []
        for start in range(0, len(moves), room):
            values += self._ask([self._moved(*move) for move in moves[start : start + room]])
        return np.array(values).reshape(distances.shape)

    def _moved(self, element: int, distance: float) -> Array:
        point = self.x.copy()
        point.flat[element] += distance
        return point

    def _runs(self) -> list[Array]:
        """Equally spaced points on four ways out of here, on which all elements move."""
        signs = np.where(np.random.default_rng(0).random((2, self.x.size)) < 0.5, -1.0, 1.0)
        ways = [(way * self.sizes * RUN).reshape(self.x.shape) for way in (*signs, *-signs)]
        return [self.x + n * way for way in ways for n in range(1, RUN_LENGTH + 1)]

    def _ask(self, points: Sequence[Array]) -> list[float]:
        with np.errstate(all="ignore"):
            answers = [_array(answer) for answer in self.evaluate(points)]
        self.answers += answers
        return [_total(answer) for answer in answers]


def _array(answer: Any) -> Array:
    numbers = None if answer is None else as_numbers(answer)
    return np.array(nan) if numbers is None or isinstance(numbers, Message) else numbers


def _total(answer: Array) -> float:
    return float(answer) if answer.ndim == 0 else float(answer.sum(dtype=np.float64))


def _sizes(x: Array) -> Array:
    """The power of two above each element; for a zero, above the others' median."""
    sizes = np.where(np.isfinite(x), np.abs(x), 0.0)
    others = sizes[sizes > 0]
    usual = float(np.median(others)) if others.size else 1.0
    return np.asarray(2.0 ** np.ceil(np.log2(np.where(sizes > 0, sizes, usual))))


def _noise(run: Sequence[float]) -> float:
    """The deviation of a run's values, from its third to fifth differences: the middle one.

    Of a smooth function nothing is left in them, of noise a known multiple. Infinite where there
    are no values.
    """
    if not np.isfinite(run).all():
        return inf
    differences = [(order, np.diff(run, order)) for order in (3, 4, 5)]
    return median(sqrt(np.mean(d**2) / comb(2 * order, order)) for order, d in differences)
