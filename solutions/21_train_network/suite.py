"""The hidden checks of 21: train a network.

No two right programs answer alike, so what was learned is judged: on rows that were not seen, by
the history, and by what changes when a seed or a label does. A program trains three times in
full; the other trainings are of a few epochs. Whoever fails is looked at more closely, and gets a
mistake's name only where nothing else behaves like that.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

import numpy as np

from grader.answer import Kind
from grader.box.wire import Ref
from grader.checking import Function, Limits, Trial, check, notation
from grader.checking.candidate import Candidate
from grader.checking.contract import Call, Script
from grader.checking.failure import CheckFailed
from grader.model import Evidence, Message, Outcome, message

LIMITS = Limits(call=30.0, submission=60.0)  # loops in pure Python take about ten seconds
EPOCHS, BATCH = 200, 32
TABLE = Path(__file__).parents[2] / "exercises" / "student_performance.csv"

# The least part of the new rows that must come into their class. `benchmarks/thresholds.py` says
# what may stand here: plain SGD with one hidden layer, 20 seeds, and 5 points below the worst; 10
# above the majority class and, for the crosswise classes, above logistic regression. It said:
LEAST = {
    "line": 0.92,  # between 0.807 and 0.950: worst 1.000, mean 1.000, majority 0.708
    "crosswise": 0.85,  # 0.820 and 0.932: worst 0.983, mean 0.991, majority 0.500, logistic 0.720
    "students": 0.72,  # 0.662 and 0.770: worst 0.820, mean 0.850, majority 0.562
}

ATTEMPTS = 3  # seeds for the crosswise classes: a small network can get stuck with one of them
LARGEST_MEAN = 30.0  # a mean loss with a clip of 1e-12 is at most 27.6; a sum over rows is more
TRAIN = Function("train", lambda: ())


# What there is to learn.


@dataclass(frozen=True)
class Data:
    """Rows to learn from, and new rows to be judged by."""

    x: np.ndarray
    y: np.ndarray
    x_new: np.ndarray
    y_new: np.ndarray


def line(rng, rows: int = 160, new: int = 400) -> Data:
    """Classes on the two sides of a plane with a gap; the rows come sorted by class.

    The first class is the larger one and has the centre: who saw that alone knows no other.
    """
    across = rng.normal(size=3)
    across /= np.linalg.norm(across)
    x = rng.normal(size=(3 * (rows + new), 3))
    x = x[np.abs(x @ across - 0.35) > 0.25][: rows + new]
    y = np.where(x @ across > 0.35, 1.0, 0.0)
    order = np.argsort(y[:rows], kind="stable")
    return Data(x[:rows][order], y[:rows][order], x[rows:], y[rows:])


def crosswise(rng, rows: int = 240, new: int = 400) -> Data:
    """Four clouds of points, opposite ones of the same class."""
    corners = np.array([[-1.0, -1.0], [1.0, 1.0], [-1.0, 1.0], [1.0, -1.0]])
    cloud = np.concatenate([rng.permutation(n) % 4 for n in (rows, new)])
    x = corners[cloud] + rng.normal(0, 0.35, (rows + new, 2))
    y = np.where(cloud < 2, 0.0, 1.0)
    return Data(x[:rows], y[:rows], x[rows:], y[rows:])


def students(rng, x: np.ndarray, y: np.ndarray, rows: int = 240, new: int = 400) -> Data:
    """Some rows of the table to learn from, and others."""
    order = rng.permutation(len(y))
    old, other = order[:rows], order[rows : rows + new]
    return Data(x[old], y[old], x[other], y[other])


def points(rng, rows: int) -> tuple[np.ndarray, np.ndarray]:
    """A few rows for a short training, and their classes."""
    x = rng.normal(size=(rows, 3))
    return x, np.where(x[:, 0] + rng.normal(0, 0.5, rows) > 0, 1.0, 0.0)


def any_seed(rng) -> int:
    return int(rng.integers(1, 2**31))


CORNERS = np.array([[-1.0, -1.0], [-1.0, 1.0], [1.0, -1.0], [1.0, 1.0]])
CORNER_CLASSES = np.array([0.0, 1.0, 1.0, 0.0])


# Trainings, and what came of them.


def lesson(x, y, *asked, epochs: int = EPOCHS, batch_size: int = BATCH, seed: int) -> Script:
    """One training, whose parameters stay with the program, and predictions for rows."""
    calls = (
        Call("train", (x, y, epochs, batch_size, seed), keep=True),
        Call("__len__", (), on=0),
        Call("__getitem__", (0,), on=0, keep=True),
        Call("__getitem__", (1,), on=0),
        *(Call("predict", (Ref(2), rows)) for rows in asked),
    )
    return Script(TRAIN, calls)


PARTS = 4  # calls of a lesson before it predicts
TINY = lesson(CORNERS, CORNER_CLASSES, CORNERS, epochs=2, batch_size=2, seed=0)


@dataclass(frozen=True)
class Learned:
    """A lesson that was answered to its end: a history, and a row of numbers for all rows asked.

    Attributes:
        history: as it was answered; `losses`: as numbers, None where it is no row of numbers.
        predictions: flat; in which shape they came is in `shapes`.
    """

    script: Script
    history: Any
    losses: np.ndarray | None
    predictions: tuple[np.ndarray, ...]
    shapes: tuple[tuple[int, ...], ...]

    @property
    def varied(self) -> bool:
        """Whether not all rows have the same number."""
        return bool(np.ptp(self.predictions[0]) > 1e-12)

    @property
    def bounded(self) -> bool:
        """Whether every number can be a probability."""
        return all(bool(((p >= -1e-6) & (p <= 1 + 1e-6)).all()) for p in self.predictions)

    @property
    def classes(self) -> bool:
        """Whether every number is a 0 or a 1."""
        return bool(np.isin(self.predictions[0], (0.0, 1.0)).all())


def ask(candidate: Candidate, scripts: Sequence[Script]) -> list[Learned]:
    """What came of the lessons; raises CheckFailed where one has no readable end.

    What goes wrong with four rows too is shown with these.
    """
    learned = []
    for trial in candidate.try_all(scripts, None):
        found = read(candidate, trial)
        if isinstance(found, CheckFailed):
            raise smaller(candidate, trial) or found
        learned.append(found)
    return learned


def smaller(candidate: Candidate, trial: Trial) -> CheckFailed | None:
    hopeless = (Kind.MISSING, Kind.UNWRITTEN, Kind.TIMEOUT)
    if trial.fault and (trial.fault.loading or trial.fault.kind in hopeless):
        return None
    for tried in candidate.try_all([TINY], None, again=True):
        found = read(candidate, tried)
        if isinstance(found, CheckFailed):
            return found
    return None


def read(candidate: Candidate, trial: Trial) -> Learned | CheckFailed:
    """What a lesson's answers say, or why they say nothing; never another exception."""
    answers, last = trial.answers, len(trial.answers) - 1
    if trial.fault is not None:
        if 0 < last < PARTS and trial.fault.kind not in (Kind.TIMEOUT, Kind.CRASHED):
            return no_pair(trial)
        if last >= PARTS and type(answers[PARTS - 1].value) is dict:
            return no_pair(trial)  # the other way round
        name = "predict" if last >= PARTS else "train"
        error = candidate.error(trial.fault, name)
        asked = not trial.fault.loading and error.outcome is not Outcome.MISSING
        evidence = Evidence(written(trial.script, last)) if asked else None
        return CheckFailed(error.outcome, error.said, name, evidence, error.line)
    if answers[1].value != 2:
        return no_pair(trial)
    predictions, shapes = [], []
    for number, answer in enumerate(answers[PARTS:], PARTS):
        rows = len(trial.script.calls[number].args[1])
        found = numbers(answer.value)
        if found is None or found.size != rows or not np.isfinite(found).all():
            shown = Evidence(written(trial.script, number), got=notation.answer(answer.value))
            return CheckFailed(Outcome.WRONG, unusable(answer.value, found, rows), "predict", shown)
        predictions.append(found.ravel())
        shapes.append(found.shape)
    history = answers[PARTS - 1].value
    losses = numbers(history)
    row = losses is not None and losses.ndim > 0 and losses.size == len(losses)
    flat = losses.ravel() if losses is not None and row else None
    return Learned(trial.script, history, flat, tuple(predictions), tuple(shapes))


def no_pair(trial: Trial) -> CheckFailed:
    said = message("`train` did not return a pair `(params, history)`.")
    call = written(trial.script, 0)
    return CheckFailed(Outcome.WRONG, said, "train", Evidence(call))


def unusable(value: Any, found: np.ndarray | None, rows: int) -> Message:
    """Why an answer of `predict` is not a number for each row."""
    if value is None:
        return message(
            "It returned `None`. Is `return` missing, or was the result printed instead?"
        )
    if found is None:
        return message(
            "`predict` returned %(type)s, which is no array of numbers.", type=type(value).__name__
        )
    if found.size != rows:
        return message(
            "`predict` returned an array of shape %(got)s for %(rows)s rows; one number for each "
            "is expected.",
            got=str(found.shape),
            rows=rows,
        )
    return message(
        "Some probabilities are not numbers, but `nan` or `inf`. Weights that grow without end do "
        "this: is the learning rate too large, or does an exponential overflow?"
    )


def numbers(value: Any) -> np.ndarray | None:
    """An array of real numbers; None where it is none."""
    try:
        array = np.asarray(value)
        return array.astype(np.float64) if array.dtype.kind in "biuf" else None
    except (ValueError, TypeError, OverflowError):  # rows of different lengths, say
        return None


def written(script: Script, number: int) -> str:
    """The lines of a lesson up to a call; large tables are called by a name."""
    x, y, *options = script.calls[0].args
    arguments = ", ".join([table(x, "x"), table(y, "y"), *map(str, options)])
    line = f"params, history = train({arguments})"
    if number < PARTS:
        return line
    rows = script.calls[number].args[1]
    return f"{line}\npredict(params, {table(rows, 'x' if rows is x else 'x_new')})"


def table(rows: np.ndarray, name: str) -> str:
    return notation.python(rows) if rows.size <= CORNERS.size else name


def fail(
    learned: Learned, said: Message, mistake: str = "", *, line: str = "", got: str | None = None
) -> NoReturn:
    """The check fails: a sentence, the training, and what was looked at after it."""
    call = "\n".join(filter(None, [written(learned.script, 0), line]))
    name = "predict" if line.startswith(("predict", "np.shape")) else "train"
    failure = CheckFailed(Outcome.WRONG, said, name, Evidence(call, got=got))
    raise failure.named(mistake) if mistake else failure


# The three full trainings are made once, and looked at by several checks.

KNOWN: "WeakKeyDictionary[Candidate, dict[str, Any]]" = WeakKeyDictionary()


def known(candidate: Candidate, name: str, find: Callable[[], Any]) -> Any:
    """What was found out of a submission; found when it is first asked for."""
    facts = KNOWN.setdefault(candidate, {})
    if name not in facts:
        try:
            facts[name] = find()
        except CheckFailed as failure:
            facts[name] = failure
    if isinstance(facts[name], CheckFailed):
        raise facts[name]
    return facts[name]


def of_line(candidate: Candidate, rng) -> tuple[Data, Learned]:
    def find() -> tuple[Data, Learned]:
        data = line(rng)
        (learned,) = ask(candidate, [lesson(data.x, data.y, data.x_new, seed=any_seed(rng))])
        return data, learned

    return known(candidate, "line", find)


def of_students(candidate: Candidate, rng) -> tuple[Data, Learned]:
    def find() -> tuple[Data, Learned]:
        data = students(rng, *candidate.reference.program("load_students")(TABLE))
        new = data.x_new
        asked = [new, new[:1], new[::-1].copy(), new[10:17].copy()]
        (learned,) = ask(candidate, [lesson(data.x, data.y, *asked, seed=any_seed(rng))])
        return data, learned

    return known(candidate, "students", find)


def right_rows(data: Data, learned: Learned) -> int:
    return int(np.sum((learned.predictions[0] > 0.5) == (data.y_new > 0.5)))


def few(candidate: Candidate, rng, name: str, data: Data, learned: Learned) -> None:
    """Fail where too few of the new rows came into their class."""
    right, new = right_rows(data, learned), len(data.y_new)
    least = int(np.ceil(LEAST[name] * new))
    if right >= least:
        return
    said = message(
        "Of %(all)s new rows %(right)s come into their own class; at least %(least)s should.",
        all=new,
        right=right,
        least=least,
    )
    reversed_ = right < new - least
    mistake = "no-hidden-layer" if name == "crosswise" and linear(learned) else ""
    mistake = mistake or reason(candidate, rng)
    if not mistake and reversed_ and rises(learned):
        mistake = "ascent"
    elif not mistake and reversed_:
        said = message(
            "Of %(all)s new rows only %(right)s come into their own class, and all others into the "
            "other one. Is it the probability of class `1` that comes back?",
            all=new,
            right=right,
        )
    elif not mistake and learned.varied and learned.bounded and not rises(learned):
        mistake = "learns-too-little"
    fail(
        learned,
        said,
        mistake,
        line="np.sum((predict(params, x_new) > 0.5) == (y_new == 1))",
        got=str(right),
    )


# What a failed check may be named after.


def reason(candidate: Candidate, rng) -> str:
    """The mistake that keeps this submission from learning, where it is one of two."""
    try:
        if known(candidate, "unmoved", lambda: unmoved(candidate, rng)):
            return "no-learning"
        if known(candidate, "felt", lambda: felt(candidate, rng)) == BATCH:
            return "trains-on-first-batch"
    except CheckFailed:  # a short training fails, for reasons of its own
        pass
    return ""


def unmoved(candidate: Candidate, rng) -> bool:
    """Whether the weights do not depend on what is learned: neither on classes nor on epochs.

    A `predict` that answers the same whatever it is given is another thing: there the history
    falls, and no seed changes an answer.
    """
    (x, y), seed = points(rng, 2 * BATCH), any_seed(rng)
    one, other, reseeded = ask(
        candidate,
        [
            lesson(x, y, x, epochs=1, seed=seed),
            lesson(x, 1 - y, x, epochs=20, seed=seed),
            lesson(x, y, x, epochs=20, seed=seed + 1),
        ],
    )
    return alike(one, other) and (not alike(one, reseeded) or level(other.losses))


def level(losses: np.ndarray | None) -> bool:
    """Whether a loss stays what it is."""
    if losses is None or len(losses) < 2 or not np.isfinite(losses).all():
        return False
    middle = len(losses) // 2
    early, late = losses[:middle].mean(), losses[middle:].mean()
    return bool(abs(early - late) <= 1e-6 * abs(early))


def felt(candidate: Candidate, rng) -> int:
    """How many of 80 rows are felt in one epoch: their class, changed, changes an answer."""
    x, y = points(rng, 2 * BATCH + BATCH // 2)
    return influences(candidate, x, y, range(len(y)), any_seed(rng))[0]


def influences(candidate, x, y, rows: Sequence[int], seed: int) -> tuple[int, Learned]:
    scripts = [lesson(x, y, x[:BATCH], epochs=1, seed=seed)]
    for row in rows:
        changed = y.copy()
        changed[row] = 1 - changed[row]
        scripts.append(lesson(x, changed, x[:BATCH], epochs=1, seed=seed))
    plain, *others = ask(candidate, scripts)
    # Whoever returns classes shows nothing of so small a change; the losses do.
    same = alike_in_loss if plain.classes else alike
    return sum(not same(plain, other) for other in others), plain


def alike(one: Learned, other: Learned, by: float = 1e-12) -> bool:
    """Whether the predictions are the same."""
    return bool(np.allclose(one.predictions[0], other.predictions[0], rtol=0, atol=by))


def alike_in_loss(one: Learned, other: Learned) -> bool:
    a, b = one.losses, other.losses
    return a is None or b is None or (len(a) == len(b) and bool(np.allclose(a, b, rtol=1e-12)))


def linear(learned: Learned) -> bool:
    """Whether predictions follow a plane, near the data and far from it: itself, or their logit."""
    rows, p = learned.script.calls[-1].args[1], learned.predictions[-1]
    inside = (p > 0.0025) & (p < 0.9975)
    p, rows = p[inside], np.column_stack([rows[inside], np.ones(inside.sum())])
    if len(p) < 8:
        return False
    for height in (np.log(p / (1 - p)), p):
        plane = rows @ np.linalg.lstsq(rows, height, rcond=None)[0]
        spread = np.ptp(height)
        if spread > 1e-6 and np.abs(height - plane).max() < 1e-3 * spread:
            return True
    return False


def tenths(losses: np.ndarray) -> tuple[float, float]:
    """The mean of the first tenth of a history, and of the last."""
    count = max(1, len(losses) // 10)
    return float(losses[:count].mean()), float(losses[-count:].mean())


def rises(learned: Learned) -> bool:
    if learned.losses is None or len(learned.losses) < 2:
        return False
    first, last = tenths(learned.losses)
    return last > first


SAME_FOR_ALL = message("Every row has the same number: `predict` does not depend on `x`.")

# No check is moved by an error in the fifth digit: what is learned has many right values.


@check("`train`: classes that a plane separates, rows sorted by class", points=15, coarse=True)
def test_separable(candidate, rng):
    few(candidate, rng, "line", *of_line(candidate, rng))


@check(
    "`train`: classes that lie crosswise, so that no line separates them", points=20, coarse=True
)
def test_crosswise(candidate, rng):
    data = crosswise(rng)
    directions = rng.normal(size=(120, 2))
    probes = directions * 10 ** rng.uniform(-1, 3, (120, 1))
    tried: list[Learned] = []
    for _ in range(ATTEMPTS):
        script = lesson(data.x, data.y, data.x_new, probes, seed=any_seed(rng))
        tried += ask(candidate, [script])
        if right_rows(data, tried[-1]) >= LEAST["crosswise"] * len(data.y_new):
            return
    few(candidate, rng, "crosswise", data, max(tried, key=lambda one: right_rows(data, one)))


@check("`train`: the table of students", points=15, coarse=True)
def test_students(candidate, rng):
    few(candidate, rng, "students", *of_students(candidate, rng))


@check("`predict`: one probability for each row, shape `(N,)`", points=10, coarse=True)
def test_probabilities(candidate, rng):
    data, learned = of_students(candidate, rng)
    for number, (p, shape) in enumerate(zip(learned.predictions, learned.shapes, strict=True)):
        rows = len(learned.script.calls[PARTS + number].args[1])
        shown = f"predict(params, {'x_new' if rows > 1 else 'x_new[:1]'})"
        if shape != (rows,):
            said = message(
                "For %(rows)s rows the shape is %(got)s; expected: %(shape)s.",
                rows=rows,
                got=str(shape),
                shape=str((rows,)),
            )
            fail(learned, said, line=f"np.shape({shown})", got=str(shape))
        outside = p[(p < -1e-6) | (p > 1 + 1e-6)]
        if outside.size:
            said = message(
                "A probability lies between `0` and `1`; here one is %(got)s.",
                got=notation.number(float(outside[0]), 6),
            )
            fail(learned, said, line=shown, got=notation.answer(p))
    if not learned.varied:
        fail(learned, SAME_FOR_ALL, line="predict(params, x_new)", got=shown_of(learned))
    if learned.classes:
        # Not so a network whose sums have grown until the sigmoid is exactly 0 or 1.
        early = lesson(data.x, data.y, data.x_new, epochs=1, seed=any_seed(rng))
        (first,) = ask(candidate, [early])
        said = message("Every answer is exactly `0` or `1`: these are classes, not probabilities.")
        mistake = "returns-classes" if first.classes else ""
        fail(learned, said, mistake, line="predict(params, x_new)", got=shown_of(learned))


def shown_of(learned: Learned) -> str:
    return notation.answer(learned.predictions[0])


@check("`predict`: each row by itself", points=6, coarse=True)
def test_rows_independent(candidate, rng):
    _, learned = of_students(candidate, rng)
    everything, first, backwards, some = learned.predictions
    if not learned.varied:
        fail(learned, SAME_FOR_ALL, line="predict(params, x_new)", got=shown_of(learned))
    for rows, got, own in [
        ("x_new[:1]", first, everything[:1]),
        ("x_new[10:17]", some, everything[10:17]),
        ("x_new[::-1]", backwards, everything[::-1]),
    ]:
        if not np.allclose(got, own, rtol=0, atol=1e-6):
            worst = int(np.argmax(np.abs(got - own)))
            said = message(
                "The same row has the probability %(one)s among all rows, and %(other)s in "
                "%(rows)s.",
                one=notation.number(float(own[worst]), 6),
                other=notation.number(float(got[worst]), 6),
                rows=rows,
            )
            line = f"predict(params, {rows})"
            fail(learned, said, "rows-not-alone", line=line, got=notation.answer(got))


@check("`history`: the mean loss of each epoch, one number for each", points=10, coarse=True)
def test_history(candidate, rng):
    (x, y), seed = points(rng, 2 * BATCH), any_seed(rng)
    other = y[rng.permutation(len(y))]
    short = [
        lesson(CORNERS, CORNER_CLASSES, CORNERS, epochs=3, batch_size=2, seed=any_seed(rng)),
        lesson(x, y, x, epochs=1, seed=any_seed(rng)),
        lesson(x, y, x, epochs=7, seed=seed),
        lesson(x, other, x, epochs=7, seed=seed),
    ]
    learned = ask(candidate, short)
    for one in learned:
        one_for_each_epoch(one)
    one_for_each_epoch(of_students(candidate, rng)[1])
    if alike_in_loss(*learned[2:]):
        said = message("With other classes in `y` the history is still the same.")
        fail(learned[2], said, line="history", got=notation.answer(learned[2].history))


def one_for_each_epoch(learned: Learned) -> None:
    epochs = learned.script.calls[0].args[2]
    losses = row_of_losses(learned)
    if len(losses) != epochs:
        said = message(
            "The length of `history` is %(got)s, and the number of epochs %(epochs)s.",
            got=len(losses),
            epochs=epochs,
        )
        fail(learned, said, "history-length", line="len(history)", got=str(len(losses)))
    if np.median(losses) > LARGEST_MEAN:
        said = message(
            "The losses are about %(got)s. For a mean over rows that is too much: is it their sum?",
            got=notation.number(float(np.median(losses)), 3),
        )
        fail(learned, said, line="history", got=notation.answer(learned.history))


def row_of_losses(learned: Learned) -> np.ndarray:
    losses = learned.losses
    if losses is None or not np.isfinite(losses).all():
        said = message("`history` is no row of finite numbers.")
        fail(learned, said, line="history", got=notation.answer(learned.history))
    return losses


@check("`history`: the loss falls", points=8, coarse=True)
def test_loss_falls(candidate, rng):
    both = [find(candidate, rng) for find in (of_line, of_students)]
    for data, learned in both:
        losses = row_of_losses(learned)
        if len(losses) < 2:
            said = message("`history` is too short to fall.")
            fail(learned, said, line="history", got=notation.answer(learned.history))
        first, last = tenths(losses)
        if not first > 1.001 * last:
            said = message(
                "The loss does not fall: its mean is %(first)s in the first tenth of the epochs, "
                "and %(last)s in the last.",
                first=notation.number(first, 4),
                last=notation.number(last, 4),
            )
            mistake = reason(candidate, rng)
            if not mistake and last > first and 2 * right_rows(data, learned) < len(data.y_new):
                mistake = "ascent"
            fail(learned, said, mistake, line="history", got=notation.answer(learned.history))
    learned = both[1][1]
    if alike_in_loss(both[0][1], learned):
        said = message("With other classes in `y` the history is still the same.")
        fail(learned, said, line="history", got=notation.answer(learned.history))


@check("`train`: the seed decides the result", points=8, coarse=True)
def test_seed(candidate, rng):
    (x, y), seed = points(rng, 2 * BATCH), any_seed(rng)
    seeds = [seed, seed + 1, seed + 2**16, seed]
    first, *others, again = ask(candidate, [lesson(x, y, x, epochs=3, seed=s) for s in seeds])
    if not first.varied and not first.classes:
        fail(first, SAME_FOR_ALL, line="predict(params, x)", got=shown_of(first))

    def same(one: Learned, other: Learned) -> bool:
        return alike(one, other, 1e-9) and (not one.classes or alike_in_loss(one, other))

    if not same(first, again):
        said = message("The same seed gave two different results.")
        fail(again, said, "ignores-seed", line="predict(params, x)", got=shown_of(again))
    if first.classes and first.losses is None:
        return  # nothing that a seed could be seen in
    if all(same(first, other) for other in others):
        said = message("Every seed gave the same result.")
        fail(first, said, "ignores-seed", line="predict(params, x)", got=shown_of(first))
    if any(same(first, other) for other in others) or same(*others):
        said = message("Two different seeds gave the same result.")
        fail(first, said, line="predict(params, x)", got=shown_of(first))


@check("`train`: an epoch goes through all rows", points=5, coarse=True)
def test_all_rows(candidate, rng):
    x, y = points(rng, 10 * BATCH)
    rows = rng.choice(len(y), 20, replace=False)
    count, plain = influences(candidate, x, y, rows.tolist(), any_seed(rng))
    if count < 7:  # of 20; one batch of ten has two of them on average, and rarely so many
        said = message(
            "Of %(all)s rows whose class was changed, one at a time, %(felt)s changed the result "
            "of one epoch.",
            all=len(rows),
            felt=count,
        )
        fail(plain, said, reason(candidate, rng))


@check("the inputs stay as they were", points=3, coarse=True)
def test_inputs_unchanged(candidate, rng):
    few(candidate, rng, "line", *of_line(candidate, rng))
    x, y = points(rng, 2 * BATCH)
    script = replace(lesson(x, y, x, epochs=2, seed=any_seed(rng)), echo=True)
    (trial,) = candidate.try_all([script], None)
    for call, answer in zip(script.calls, trial.answers, strict=False):
        for before, now in zip(call.args, answer.arguments, strict=False):
            if isinstance(before, np.ndarray) and not np.array_equal(before, numbers(now)):
                number = script.calls.index(call)
                said = message(
                    "%(function)s changed an array that it was given.", function=call.name
                )
                evidence = Evidence(written(script, number))
                failure = CheckFailed(Outcome.WRONG, said, call.name, evidence)
                raise failure.by_conduct("in-place")
