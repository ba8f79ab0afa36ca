"""The hidden checks of 08: gradient descent until convergence.

A step whose decrease of J is about `tolerance` would end one right program and not another. So data
are drawn until no decrease is within a percent of it; the small inputs keep further away.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from grader.checking import Function, Trial, agree, check, unchanged
from grader.checking.failure import CheckFailed
from grader.model import Outcome

Data = tuple[np.ndarray, np.ndarray]

NEAR = 0.01  # of the tolerance
LONGEST = 50  # steps until convergence

ONE_STEP = (
    {"tolerance": 1e-6, "max_steps": 1},
    {"learning_rate": 0.5, "tolerance": 1e-6, "max_steps": 1},
)
FEW_STEPS = {"learning_rate": 0.2, "tolerance": 1e-6, "max_steps": 5}
BY_POSITION = (0.15, 1e-6, 4)
TO_THE_END = (
    {"learning_rate": 0.5, "tolerance": 1e-3, "max_steps": 60},
    {"learning_rate": 0.3, "tolerance": 1e-4, "max_steps": 60},
    {"learning_rate": 0.8, "tolerance": 1e-2, "max_steps": 60},
)
DEFAULTS = {"learning_rate": 0.1, "tolerance": 1e-12}
TOO_FAR = {"learning_rate": 0.5, "tolerance": 1e-6, "max_steps": 12}


def small_data() -> Iterator[Data]:
    """One sample, then three, then two."""
    yield from arrays([((0.5,), (1,)), ((-0.5,), (3,)), ((-1,), (2,))])
    yield from arrays([((-1, 0, 2), (2, 0, 1)), ((-1, 0, 1.5), (1, 3, 2)), ((-0.5, 1), (1, 3))])


def small_positional() -> Iterator[tuple[np.ndarray, np.ndarray, float, float, int]]:
    """The same with options by position."""
    return ((x, y, *BY_POSITION) for x, y in small_data())


def small_default() -> Iterator[Data]:
    """Costs so low that the usual tolerance ends the descent far above rounding."""
    yield from arrays([((2,), (0.1,)), ((0, 1, 2), (0.1, 0.3, 0.2))])


def small_growing() -> Iterator[Data]:
    """The first overshoots at once, the second after some steps."""
    yield from arrays([((3,), (1,)), ((-2.1, 2.1), (3, 3.5)), ((3, 4), (1, 2))])


def arrays(pairs) -> Iterator[Data]:
    return ((np.array(one, float), np.array(other, float)) for one, other in pairs)


DESCENT = Function("gradient_descent", small_data)
POSITIONAL = Function("gradient_descent", small_positional)
DEFAULT = Function("gradient_descent", small_default)
GROWING = Function("gradient_descent", small_growing)

# What is asked of a wrong program to see where its descent starts, and how it ends: the first two
# of these descents converge, the others do not.
NO_STEP = DESCENT.several(*arrays([((1,), (2,)), ((1,), (2,)), ((3,), (-1,))]), max_steps=0)
ENDS = [
    DESCENT(*case, learning_rate=rate, tolerance=1e-3, max_steps=steps)
    for rate, steps, cases in [
        (0.2, 100, [((-1, 0, 2), (2, 0, 1)), ((0.5,), (1,))]),
        (0.5, 12, [((3,), (1,)), ((-3, 3), (3, 3.5))]),
    ]
    for case in arrays(cases)
]


def data(rng, n: int, scale=1.0) -> Data:
    """Actual values near a line with both parts, over inputs that do not average zero."""
    theta0, theta1 = rng.uniform(1, 3, 2) * rng.choice([-1.0, 1.0], 2)
    x = rng.normal(0, 1, n) + rng.choice([-0.6, 0.6])
    return x, scale * (theta0 + theta1 * x + rng.normal(0, 0.5, n))


def decreases(x, y, learning_rate: float, steps: int) -> np.ndarray:
    """By how much each step lowers J, in closed form: J is a square along each of two axes."""
    curvature = np.array([[1.0, np.mean(x)], [np.mean(x), np.mean(x * x)]])
    along, axes = np.linalg.eigh(curvature)
    slope = np.array([np.mean(y), np.mean(x * y)]) @ axes
    first = learning_rate * (1 - learning_rate * along / 2) * slope**2
    return np.power.outer((1 - learning_rate * along) ** 2, np.arange(steps)).T @ first


def drawn(
    draw: Callable[[], Data], least: int, most: int, learning_rate: float, tolerance: float
) -> Data:
    """Data whose descent ends by itself, after `least` steps or more, but not many."""
    while True:
        x, y = draw()
        falls = decreases(x, y, learning_rate, most)
        ended = np.flatnonzero(falls < tolerance)
        clear = np.all(np.abs(falls / tolerance - 1) > NEAR)
        if clear and ended.size and least <= ended[0] + 1:
            return x, y


def going_on(rng, *sizes: int) -> list[Data]:
    """Data whose descent takes more than a few steps, and would even with steps twice as long."""
    cases: list[Data] = []
    while len(cases) < len(sizes):
        x, y = data(rng, sizes[len(cases)])
        if all(np.min(decreases(x, y, rate, 8)) > 1e-4 for rate in (0.15, 0.2, 0.3, 0.4)):
            cases.append((x, y))
    return cases


def growing(rng, n: int) -> Data:
    """Data that make J grow at the first step."""

    def far() -> Data:
        x, y = data(rng, n)
        return rng.uniform(2.5, 3.5) * x / np.sqrt(np.mean(x * x)), y

    return drawn(far, 1, 1, 0.5, 1e-6)


def growing_later(rng, n: int) -> Data:
    """Data that make J fall for two steps or more, and grow only then."""

    def nearly_level() -> Data:
        x, y = data(rng, n)
        x = (x - np.mean(x)) / np.std(x) * rng.uniform(2.05, 2.15)
        return x, 3 * np.sign(y[0]) + 0.03 * y + 0.1 * x

    while True:
        x, y = drawn(nearly_level, 3, 9, 0.5, 1e-6)
        if np.min(np.abs(decreases(x, y, 0.5, 12))) > 1e-3:
            return x, y


def follow(candidate, scripts, *stops: str) -> None:
    """Agree with the reference; of wrong answers say where the descent starts, and how it ends.

    Neither can be told by comparing with a known program: a start at random is another each time,
    and a wrong rule for the end is seen best in the history that the program gives itself.

    Args:
        candidate: the submission.
        scripts: what to ask it.
        stops: mistakes about the end that could fail this check.
    """
    try:
        agree(candidate, scripts)
    except CheckFailed as failure:
        if failure.outcome is Outcome.WRONG:
            seen = [start_of(trial) for trial in candidate.try_all([NO_STEP], None)]
            if stops:
                seen += [end_of(candidate.try_all(ENDS, None))]
            failure.named(
                *(name for name in seen if name in ("random-start", "other-start", *stops))
            )
        raise


def start_of(trial: Trial) -> str:
    """The mistake in where the descent starts, if there is one.

    No step was asked for, of the same data twice and then of others. What depends on the data, and
    on nothing else, is no start but a step too many.
    """
    starts = []
    for answer, call in zip(trial.answers, trial.script.calls, strict=False):
        theta, history = parts(answer.value)
        if theta is None:
            return ""
        x, y = call.args
        cost = np.mean((theta[0] + theta[1] * x - y) ** 2) / 2
        if not np.allclose(history, cost):  # an empty one is another mistake
            return ""
        starts.append(theta)
    first, again, other = starts
    if not np.any(starts) or (np.allclose(first, again) and not np.allclose(first, other)):
        return ""
    is_drawn = not np.array_equal(first, other) or not np.array_equal(first, np.round(first, 3))
    return "random-start" if is_drawn else "other-start"


def end_of(trials: Sequence[Trial]) -> str:
    """The mistake in how descents end, if there is one, by the histories of the program itself."""
    ends: dict[bool, set[str]] = {True: set(), False: set()}  # where J grew, and where it did not
    for trial in trials:
        options = trial.script.calls[0].kwargs
        falls = -np.diff(parts(trial.answers[0].value)[1])
        low = np.flatnonzero(falls < options["tolerance"])
        if not low.size or 0 <= falls[0] < options["tolerance"]:
            return ""  # it did not come to an end, or made no descent at all
        late = "never" if falls.size >= options["max_steps"] - 1 else "late"
        ends[bool(falls[low[0]] < 0)].add("there" if falls.size == low[0] + 1 else late)
    fallen, grown = ends[False], ends[True]
    if grown == {"never"} and fallen in ({"never"}, {"there"}):
        return "fixed-steps" if fallen == grown else "absolute-stop"
    return "other-stop" if (fallen | grown) - {"there"} else ""


def parts(value) -> tuple[np.ndarray | None, np.ndarray]:
    """Both parameters and the history of an answer; None and nothing where it has another form."""
    try:
        theta, history = np.array(value[:2], float), np.array(value[2], float)
    except (TypeError, ValueError, LookupError):
        theta = history = np.zeros(0)
    return (theta, history) if theta.shape == (2,) and history.ndim == 1 else (None, np.zeros(0))


@check("the start: `max_steps=0`", points=8)
def test_start(candidate, rng):
    follow(candidate, [DESCENT(*data(rng, n), max_steps=0) for n in (1, 3, 3, 5, 5)])


@check("one step", points=14)
def test_one_step(candidate, rng):
    cases = [(n, options) for options in ONE_STEP for n in (1, 3, 3, 7)]
    follow(candidate, [DESCENT(*data(rng, n), **options) for n, options in cases])


@check("several steps", points=18)
def test_several_steps(candidate, rng):
    scripts = [DESCENT(*case, **FEW_STEPS) for case in going_on(rng, 3, 3, 7, 7, 40)]
    scripts += [POSITIONAL(*case, *BY_POSITION) for case in going_on(rng, 4, 4)]
    follow(candidate, scripts)


@check("one sample", points=8)
def test_one_sample(candidate, rng):
    follow(candidate, [DESCENT(*case, **FEW_STEPS) for case in going_on(rng, 1, 1, 1)])


@check("until convergence", points=20)
def test_convergence(candidate, rng):
    scripts = []
    for options in TO_THE_END:
        limits = (options["learning_rate"], options["tolerance"])
        for n in (3, 5, 5):
            x, y = drawn(lambda n=n: data(rng, n), 4, LONGEST, *limits)
            scripts.append(DESCENT(x, y, **options))
    follow(candidate, scripts, "fixed-steps", "other-stop")


@check("the usual `learning_rate` and `tolerance`", points=10)
def test_defaults(candidate, rng):
    case, other = (drawn(lambda: data(rng, 4, scale=0.03), 40, 120, **DEFAULTS) for _ in range(2))
    # The last script leaves out `max_steps` too: only there a descent without an end gets far.
    scripts = [DEFAULT(*case, max_steps=300), DEFAULT(*other)]
    follow(candidate, scripts, "fixed-steps", "other-stop")


@check("a learning rate so large that `J` grows", points=12)
def test_growing(candidate, rng):
    cases = [growing(rng, n) for n in (1, 3, 3)] + [growing_later(rng, n) for n in (4, 4, 6)]
    scripts = [GROWING(*case, **TOO_FAR) for case in cases]
    follow(candidate, scripts, "fixed-steps", "absolute-stop", "other-stop")


@check("the inputs stay as they were", points=10)
def test_inputs_unchanged(candidate, rng):
    unchanged(candidate, [DESCENT(*case, **FEW_STEPS) for case in going_on(rng, 3, 3, 5, 5)])
