"""The hidden checks of 09: mini-batches.

An epoch has many right answers, so rules judge it. They know a sample by its row of `x` and by its
value of `y`, which are all different, and look at one thing each: shapes, which samples, whose `y`,
the sizes, the order, the seed. Only shapes is strict about shapes; whoever returns `y_batch` with
shape `(b, 1)` has the other points.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from grader.checking import Breach, Function, Trial, agree, check, obey
from grader.model import Message, message

MANY = 20  # samples: by chance no order of so many is the order given, or comes twice
CROWD = 40  # samples, of which a random draw with replacement leaves out about 15
BLOCK = 8  # samples in a batch of such a crowd
SEEDS = 2**32
ENDS = (0, 1, SEEDS - 1)  # seeds that are right too
FAR_MORE = 10  # times as many rows or batches as samples: not worth a comparison

Arguments = tuple[Any, ...]
Order = tuple[tuple[int, ...], tuple[int, ...]]


def table(n: int, features: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Samples that are easily told apart: the `y` of each is ten times its first feature."""
    x = np.arange(1.0, n * features + 1).reshape(n, features)
    return x, 10 * x[:, 0]


def small(sizes, features: int = 1, seeds=range(3)) -> Callable[[], Iterator[Arguments]]:
    """Small inputs of these numbers of samples and batch sizes; chance decides, so more seeds."""
    return lambda: (
        (*table(n, features), batch_size, seed) for n, batch_size in sizes for seed in seeds
    )


def small_counts() -> Iterator[tuple[int, int]]:
    yield from [(3, 2), (2, 3), (5, 2), (4, 2), (2, 2), (3, 1), (7, 3), (8, 3), (9, 3), (1, 5)]


WHOLE = [(2, 1), (2, 2), (4, 2), (6, 3)]
RAGGED = [(3, 2), (5, 2), (5, 3), (4, 2), (6, 2)]
ORDERED = [(8, 2), (8, 4), (8, 1)]  # shown where more samples have failed already

SHAPES = Function("minibatches", small(WHOLE, features=2, seeds=[0]))
SAMPLES = Function("minibatches", small([*WHOLE, (3, 2), (8, 2)], seeds=range(5)))
PAIRS = Function("minibatches", small(WHOLE, seeds=range(5)))
SIZES = Function("minibatches", small(RAGGED, seeds=[0]))
ONE_BATCH = Function("minibatches", small([(1, 1), (1, 2), (2, 2), (2, 3), (3, 5)], seeds=[0]))
SHUFFLED = Function("minibatches", small(ORDERED))
SEEDED = Function("minibatches", small([(8, 2), (8, 1)], seeds=[0, 2, 3]))
CONDUCT = Function("minibatches", small([*WHOLE, (8, 4)], seeds=range(5)))
UPDATES = Function("updates_per_epoch", small_counts)


def samples(rng, n: int, features: int = 2) -> tuple[np.ndarray, np.ndarray]:
    """Rows and values with mixed signs, all of them far enough from each other to be known."""
    x = rng.normal(0, 3, (n, features))
    x[:, 0] = apart(rng, n)
    return x, apart(rng, n)


def apart(rng, n: int) -> np.ndarray:
    return rng.permutation(n) - n / 2 + rng.uniform(0.2, 0.8, n)


def seed(rng) -> int:
    return int(rng.integers(SEEDS - 2**20))


@dataclass(frozen=True)
class Epoch:
    """An answer that was read: the size of each batch, and its samples one after the other.

    Attributes:
        x, y: for each row and each value handed out, which sample it is of; -1 for none.
        shapes: of the two arrays of each batch.
    """

    sizes: tuple[int, ...]
    x: tuple[int, ...]
    y: tuple[int, ...]
    shapes: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]

    @property
    def order(self) -> Order:
        return self.x, self.y

    @property
    def paired(self) -> bool:
        return self.x == self.y

    def batches(self, order: Sequence[int]) -> list[tuple[int, ...]]:
        """The samples of each batch."""
        ends = np.cumsum([0, *self.sizes])
        return [tuple(order[start:end]) for start, end in pairwise(ends)]


@dataclass(frozen=True)
class Batch:
    """One batch, in whatever shape its rows and values can still be told apart."""

    rows: np.ndarray
    values: np.ndarray
    shapes: tuple[tuple[int, ...], tuple[int, ...]]


def read(value: Any, x: np.ndarray, y: np.ndarray) -> Epoch | Message:
    """The epoch that an answer is, or what it is instead; never an exception."""
    if value is None:
        return message(
            "It returned `None`. Is `return` missing, or was the result printed instead?"
        )
    given = sequence(value)
    if given is None:
        return message(
            "It returned %(type)s where a list of pairs `(x_batch, y_batch)` is expected.",
            type=type(value).__name__,
        )
    batches = []
    rows = 0
    for place, item in enumerate(given):
        batch = read_batch(place, item, x.shape[1])
        if isinstance(batch, Message):
            return batch
        batches.append(batch)
        rows += len(batch.rows)
        if max(rows, place) > FAR_MORE * len(y):
            return message("Far more came back than the %(all)s samples.", all=len(y))
    nothing = (np.zeros((0, x.shape[1])), np.zeros(0))
    epoch = Epoch(
        sizes=tuple(len(batch.rows) for batch in batches),
        x=which(np.concatenate([nothing[0], *(batch.rows for batch in batches)]), x),
        y=which(np.concatenate([nothing[1], *(batch.values for batch in batches)])[:, None], y),
        shapes=tuple(batch.shapes for batch in batches),
    )
    if -1 in epoch.x:
        return message("Row %(row)s of all that came back is no row of `x`.", row=epoch.x.index(-1))
    return epoch


def read_batch(place: int, item: Any, features: int) -> Batch | Message:
    parts = sequence(item)
    if parts is None or len(parts) != 2:
        return message(
            "Batch %(batch)s is no pair `(x_batch, y_batch)`. The answer is one list, with a pair "
            "for each batch.",
            batch=place,
        )
    rows, values = numbers(parts[0]), numbers(parts[1])
    if rows is None or values is None:
        return message("Batch %(batch)s holds something that is not a number.", batch=place)
    if rows.size % features:
        return message(
            "In batch %(batch)s the shape of `x_batch` is %(got)s; `(b, D)` is expected, and here "
            "`D` is %(features)s.",
            batch=place,
            got=str(rows.shape),
            features=features,
        )
    count = rows.size // features
    if count != values.size:
        return message(
            "In batch %(batch)s the shape of `x_batch` is %(x)s and that of `y_batch` %(y)s: each "
            "row needs one value.",
            batch=place,
            x=str(rows.shape),
            y=str(values.shape),
        )
    return Batch(rows.reshape(count, features), values.ravel(), (rows.shape, values.shape))


def sequence(value: Any) -> list[Any] | None:
    """The parts of a list, a tuple or an array; None for anything else."""
    if isinstance(value, np.ndarray) and value.ndim:
        return list(value)
    return list(value) if type(value) in (list, tuple) else None


def numbers(value: Any) -> np.ndarray | None:
    """An array of real numbers; None where it is none."""
    try:
        array = np.asarray(value)
        return array.astype(np.float64) if array.dtype.kind in "biuf" else None
    except (ValueError, TypeError, OverflowError):  # rows of different lengths, say
        return None


def which(rows: np.ndarray, known: np.ndarray) -> tuple[int, ...]:
    """For each row the number of the known one that it is, -1 where it is none."""
    known = known.reshape(len(known), -1)
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(rows[:, None] - known) <= 1e-5 * np.abs(known) + 1e-12
    same = near.all(axis=2)
    return tuple(np.where(same.any(axis=1), same.argmax(axis=1), -1).tolist())


Look = Callable[[Trial, list[Epoch]], Breach | None]


def rule(look: Look, *, some: bool = True) -> Callable[[Trial], Breach | None]:
    """A rule that looks at what was read of each answer; with `some`, only if there is enough.

    The first breach is of a large input and decides the name; of the small inputs, which are asked
    next, only those count that break the rule in the same way.
    """
    first: list[Breach] = []

    def judge(trial: Trial) -> Breach | None:
        breach = judged(trial, look, some=some)
        if breach is None:
            return None
        first.append(breach)
        if breach.said.id != first[0].said.id:
            return None
        return replace(breach, mistake=first[0].mistake)

    return judge


def judged(trial: Trial, look: Look, *, some: bool) -> Breach | None:
    epochs = []
    for call, answer in zip(trial.script.calls, trial.answers, strict=False):
        x, y = call.args[:2]
        epoch = read(answer.value, x, y)
        if isinstance(epoch, Message):
            return Breach(epoch)
        if some and 2 * len(epoch.x) < len(y):
            said = message(
                "Too few samples came back to be judged: %(got)s of %(all)s.",
                got=len(epoch.x),
                all=len(y),
            )
            return Breach(said)
        epochs.append(epoch)
    return look(trial, epochs)


def asked(trial: Trial) -> tuple[int, int]:
    """How many samples there are, and how many of them make a batch."""
    _, y, batch_size, _ = trial.script.calls[0].args
    return len(y), batch_size


# What each check looks at.


def shapes(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    features = trial.script.calls[0].args[0].shape[1]
    for place, (rows, values) in enumerate(epochs[0].shapes):
        size = epochs[0].sizes[place]
        if rows != (size, features) or values != (size,):
            said = message(
                "In batch %(batch)s the shapes are %(x)s and %(y)s; expected: %(rows)s and "
                "%(values)s.",
                batch=place,
                x=str(rows),
                y=str(values),
                rows=str((size, features)),
                values=str((size,)),
            )
            return Breach(said)
    return None


def once(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    (epoch,), (n, batch_size) = epochs, asked(trial)
    times = np.bincount(np.array(epoch.x, int), minlength=n)
    again, never = int(np.sum(times > 1)), int(np.sum(times == 0))
    if not again and never in (0, n % batch_size):  # a last batch left out: another check's matter
        return None
    said = message(
        "Samples that come more than once: %(again)s; samples that never come: %(never)s; "
        "samples in all: %(all)s.",
        again=again,
        never=never,
        all=n,
    )
    # Of 40 that are drawn, 18 to 32 come at all. Batches that overlap repeat one another.
    drawn = n == CROWD and 18 <= n - never <= 32 and not repeats(epoch.x) and epoch.paired
    return Breach(said, "with-replacement" if drawn else "")


def repeats(order: Sequence[int], length: int = 4) -> bool:
    """Whether some samples come twice in the same succession, which no chance brings about."""
    runs = [tuple(order[n : n + length]) for n in range(len(order) - length + 1)]
    return len(set(runs)) < len(runs)


def pairs(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    (epoch,) = epochs
    if epoch.paired:
        return None
    if -1 in epoch.y:
        said = message(
            "Value %(place)s of all `y` that came back is no value of `y`.",
            place=epoch.y.index(-1),
        )
        return Breach(said)
    place = next(n for n, (x, y) in enumerate(zip(*epoch.order, strict=True)) if x != y)
    x, y = trial.script.calls[0].args[:2]
    said = message(
        "The row %(row)s came back with the value %(got)s; its own is %(own)s.",
        row=str(x[epoch.x[place]].round(4).tolist()),
        got=round(float(y[epoch.y[place]]), 4),
        own=round(float(y[epoch.x[place]]), 4),
    )
    return Breach(said, "pairs-broken")


def sizes(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    (epoch,), (n, batch_size) = epochs, asked(trial)
    full, left = divmod(n, batch_size)
    expected = (batch_size,) * full + ((left,) if left else ())
    if epoch.sizes == expected:
        return None
    if left and epoch.sizes == expected[:-1]:
        said = message(
            "Only full batches came back. Samples that are in none: %(left)s.", left=left
        )
        return Breach(said, "drops-last-batch")
    return Breach(
        message(
            "The batches have the sizes %(got)s; expected: %(expected)s.",
            got=listed(epoch.sizes),
            expected=listed(expected),
        )
    )


def listed(numbers: Sequence[int], most: int = 12) -> str:
    text = ", ".join(map(str, numbers[:most]))
    return f"[{text}, …]" if len(numbers) > most else f"[{text}]"


def shuffled(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    """Every order is a mixed one; the order of `y`, where `x` was left alone and `y` wasn't."""
    moved = [epoch.y if in_succession(epoch.x) else epoch.x for epoch in epochs]
    for epoch, order in zip(epochs, moved, strict=True):
        breach = as_given(order) or in_blocks(epoch.batches(order)) or neighbours(order)
        if breach is not None:
            return breach
    return unmoved(epochs, moved) if len(set(moved)) > 1 else None


def as_given(order: Sequence[int]) -> Breach | None:
    if not in_succession(order):
        return None
    return Breach(message("The samples come in the order in which they were given."), "no-shuffle")


def in_succession(order: Sequence[int]) -> bool:
    return all(later - one == 1 for one, later in pairwise(order))


def in_blocks(batches: Sequence[Sequence[int]]) -> Breach | None:
    if len(batches[0]) < 2 or not all(map(in_succession, batches)):
        return None
    said = message(
        "Inside every batch the samples stand as they were given; only the order of the batches is "
        "another."
    )
    return Breach(said, "no-shuffle")


def neighbours(order: Sequence[int]) -> Breach | None:
    beside = sum(abs(later - one) == 1 for one, later in pairwise(order))
    if 2 * beside < len(order):
        return None
    said = message(
        "Most samples still stand beside a neighbour of before: this is no shuffled order."
    )
    return Breach(said)


def unmoved(epochs: list[Epoch], orders: Sequence[Sequence[int]]) -> Breach | None:
    """A place that always has the same sample, or samples that always come together."""
    for place, column in enumerate(zip(*orders, strict=False)):
        if len(set(column)) == 1:
            said = message(
                "Place %(place)s of the order has the same sample for each of %(count)s seeds.",
                place=place,
                count=len(orders),
            )
            return Breach(said)
    together = {
        frozenset(map(frozenset, epoch.batches(order)))
        for epoch, order in zip(epochs, orders, strict=True)
    }
    if len(together) == 1 and len(epochs[0].sizes) > 1 < max(epochs[0].sizes):
        return Breach(
            message(
                "The same samples make a batch for each of %(count)s seeds: shuffle them before "
                "they are cut into batches.",
                count=len(orders),
            )
        )
    return None


def seeded(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    """The first and the last call have the same seed, those between have others."""
    first, *others, last = [epoch.order for epoch in epochs]
    name = "ignores-seed" if trial.script.calls[0].args[3] else ""  # 0 may be taken for no seed
    if first != last:
        return Breach(message("The same seed gave two different orders."), name)
    different = len({first, *others})
    if different > len(others):
        return None
    if all(map(in_succession, first)):
        said = message("The samples come in the order in which they were given, whatever the seed.")
        return Breach(said, "no-shuffle")
    if different == 1:
        return Breach(message("Every seed gave the same order."), name)
    return Breach(message("Two different seeds gave the same order."))


def state_kept(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    """Two calls with the same seed: where they seed, the second finds the state that it leaves."""
    moved = [answer.random for answer in trial.answers]
    if not any(moved):
        return None
    said = message("After the call the global random state of `NumPy` is another than before.")
    if not all(moved):
        return Breach(said, "global-seed")
    return Breach(said, "" if epochs[0].order == epochs[1].order else "ignores-seed")


def inputs_kept(trial: Trial, epochs: list[Epoch]) -> Breach | None:
    call, (answer,) = trial.script.calls[0], trial.answers
    for name, before, after in zip("xy", call.args, answer.arguments, strict=False):
        now = numbers(after)
        if now is not None and np.array_equal(before, now):
            continue
        said = message("After the call %(name)s is not what it was before.", name=name)
        rows = before.reshape(len(before), -1)
        moved = now is not None and now.shape == before.shape
        known = moved and -1 not in which(now.reshape(rows.shape), rows)
        return Breach(said, "shuffles-in-place" if known else "")
    return None


@check("`minibatches`: pairs `(x_batch, y_batch)`, and their shapes", points=8)
def test_shapes(candidate, rng):
    cases = [(6, 3, 2), (6, 3, 2), (4, 2, 1), (4, 2, 1), (12, 1, 4), (5, 2, 5)]
    scripts = [SHAPES(*samples(rng, n, d), batch, seed(rng)) for n, d, batch in cases]
    obey(candidate, scripts, rule(shapes))


@check("`minibatches`: every sample exactly once", points=10)
def test_every_sample_once(candidate, rng):
    cases = [(CROWD, BLOCK), (12, 3), (12, 3), (9, 1), (9, 9), (11, 4), (11, 4)]
    scripts = [SAMPLES(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    obey(candidate, scripts, rule(once, some=False))


@check("`minibatches`: each row of `x` with its own `y`", points=12)
def test_pairs(candidate, rng):
    cases = [(12, 4), (12, 4), (9, 1), (12, 12), (13, 5), (13, 5)]
    scripts = [PAIRS(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    obey(candidate, scripts, rule(pairs))


@check("`minibatches`: `batch_size` samples in a batch, and what is left in the last", points=14)
def test_sizes(candidate, rng):
    # First many samples that fill no batch: some of them missing are not the last batch missing.
    cases = [(26, 9), (7, 3), (7, 3), (8, 2), (8, 2), (5, 1), (15, 14), (31, 5)]
    scripts = [SIZES(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    obey(candidate, scripts, rule(sizes, some=False))


@check("`minibatches`: one batch where `batch_size` is `N` or larger", points=4)
def test_one_batch(candidate, rng):
    cases = [(6, 6), (1, 1), (5, 9), (5, 9), (1, 3), (30, 1000)]
    scripts = [ONE_BATCH(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    obey(candidate, scripts, rule(sizes, some=False))


@check("`minibatches`: the samples are shuffled", points=14)
def test_shuffled(candidate, rng):
    cases = [(MANY, 4), (MANY, 4), (MANY, 1), (24, 8), (33, 5)]
    scripts = [SHUFFLED(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    x, y = samples(rng, MANY + 2)  # the last batch is a smaller one, and shuffled too
    scripts.append(SHUFFLED.several(*((x, y, 6, seed(rng)) for _ in range(8))))
    obey(candidate, scripts, rule(shuffled))


@check("`minibatches`: the seed decides the order", points=14)
def test_seed(candidate, rng):
    scripts, one = [], 1 + seed(rng)
    for chosen in [(one, one + 1, one + 2**16, one), (*ENDS, ENDS[0])]:
        x, y = samples(rng, MANY)  # in batches of 2, whose order too is no accident
        scripts.append(SEEDED.several(*((x, y, 2, seed) for seed in chosen)))
    obey(candidate, scripts, rule(seeded))


@check("the global random state of `NumPy` stays as it was", points=4)
def test_random_state(candidate, rng):
    scripts = []
    for n, batch in [(MANY, 4), (MANY, 4), (5, 2)]:
        case = (*samples(rng, n), batch, seed(rng))
        scripts.append(replace(CONDUCT.several(case, case), random=True))
    obey(candidate, scripts, rule(state_kept))


@check("the inputs stay as they were", points=4)
def test_inputs_unchanged(candidate, rng):
    cases = [(12, 4), (12, 4), (8, 3), (8, 8)]
    scripts = [CONDUCT(*samples(rng, n), batch, seed(rng)) for n, batch in cases]
    obey(candidate, [replace(script, echo=True) for script in scripts], rule(inputs_kept))


# Whole numbers are right or wrong by one or more: no error is too small to be seen.


@check("`updates_per_epoch`: a smaller last batch", points=8, coarse=True)
def test_updates_ragged(candidate, rng):
    batches = rng.integers(3, 20, 6)
    cases = [(int(b * rng.integers(1, 40) + rng.integers(1, b)), int(b)) for b in batches]
    beyond = [(n, n + int(rng.integers(1, 9))) for n in (1, int(rng.integers(2, 20)))]
    agree(candidate, [UPDATES(*case) for case in [*cases, (1000, 32), *beyond]])


@check("`updates_per_epoch`: full batches only", points=8, coarse=True)
def test_updates_full(candidate, rng):
    batches = rng.integers(2, 20, 4)
    cases = [(int(b * rng.integers(2, 40)), int(b)) for b in batches]
    n = int(rng.integers(2, 500))
    agree(candidate, [UPDATES(*case) for case in [*cases, (n, n), (n, 1), (1, 1)]])
