"""Known wrong versions of 09. Where two answer alike, the first is named.

The suite names those of `minibatches` itself, since no two right programs answer alike.
"""

import random

import numpy as np

from grader.course import explained, mistake
from grader.model import N_


def cut(x, y, order, batch_size):
    """The samples of an order, in batches."""
    chosen = [order[start : start + batch_size] for start in range(0, len(order), batch_size)]
    return [(x[rows], y[rows]) for rows in chosen]


def permutation(x, seed):
    return np.random.default_rng(seed).permutation(len(x))


@mistake(
    "drops-last-batch",
    of="minibatches",
    why=N_(
        "Your code hands out full batches only, and the samples that are left over are in none. An "
        "epoch has every sample once, so the last batch has what is left, even if that is fewer. "
        "With `batch_size` above `N` nothing would be learned at all."
    ),
    ask=N_("With `7` samples and a `batch_size` of `3`: at which sample does your last batch end?"),
)
def full_batches_only(x, y, batch_size, seed):
    order = permutation(x, seed)
    return cut(x, y, order[: len(order) // batch_size * batch_size], batch_size)


@mistake("drops-last-batch", of="minibatches")
def full_batches_by_number(x, y, batch_size, seed):
    order = permutation(x, seed)
    x, y = x[order], y[order]
    ends = [(n * batch_size, (n + 1) * batch_size) for n in range(len(x) // batch_size)]
    return [(x[start:end], y[start:end]) for start, end in ends]


@mistake(
    "pairs-broken",
    of="minibatches",
    why=N_(
        "In your code the rows of `x` and the values of `y` are not in the same order, so a row "
        "comes back with the value of another sample. Nothing can be learned from such pairs: the "
        "gradient then follows chance. One order, made once, must serve both."
    ),
    ask=N_("Which line brings `y` into the order of `x`, and is it the same order?"),
)
def two_orders(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    return cut(
        x[rng.permutation(len(x))], y[rng.permutation(len(y))], np.arange(len(x)), batch_size
    )


@mistake("pairs-broken", of="minibatches")
def only_rows_shuffled(x, y, batch_size, seed):
    return cut(x[permutation(x, seed)], y, np.arange(len(x)), batch_size)


@mistake("pairs-broken", of="minibatches")
def only_values_shuffled(x, y, batch_size, seed):
    return cut(x, y[permutation(x, seed)], np.arange(len(x)), batch_size)


@mistake("pairs-broken", of="minibatches")
def rows_of_a_batch_shuffled_again(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    batches = cut(x, y, rng.permutation(len(x)), batch_size)
    return [(rng.permutation(rows), values) for rows, values in batches]


@mistake(
    "no-shuffle",
    of="minibatches",
    why=N_(
        "In your code the samples keep the order in which they were given, at least inside every "
        "batch. A table is often sorted, by class for instance; then every batch is one-sided and "
        "pulls the weights its own way. Shuffled samples make every batch a small picture of the "
        "whole."
    ),
    ask=N_("Which line mixes the samples themselves, before they are cut into batches?"),
)
def as_given(x, y, batch_size, seed):
    return cut(x, y, np.arange(len(x)), batch_size)


@mistake("no-shuffle", of="minibatches")
def only_the_batches_shuffled(x, y, batch_size, seed):
    batches = cut(x, y, np.arange(len(x)), batch_size)
    random.Random(seed).shuffle(batches)  # noqa: S311  # no secret
    return batches


@mistake("no-shuffle", of="minibatches")
def only_the_starts_shuffled(x, y, batch_size, seed):
    starts = np.random.default_rng(seed).permutation(np.arange(0, len(x), batch_size))
    return [(x[n : n + batch_size], y[n : n + batch_size]) for n in starts]


@mistake(
    "with-replacement",
    of="minibatches",
    why=N_(
        "In your code some samples come several times in one epoch, and others never. This happens "
        "where numbers are drawn with replacement, by `rng.integers` or `rng.choice`, or each "
        "batch is drawn anew; and also where rows of an array are swapped and one overwrites the "
        "other. An epoch has every sample exactly once: shuffle, then cut."
    ),
    ask=N_("Which call gives all numbers from `0` to `N - 1` in a new order, each of them once?"),
)
def drawn_with_replacement(x, y, batch_size, seed):
    return cut(x, y, np.random.default_rng(seed).integers(0, len(x), len(x)), batch_size)


@mistake("with-replacement", of="minibatches")
def each_batch_drawn_anew(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    batches = []
    for start in range(0, len(x), batch_size):
        rows = rng.choice(len(x), min(batch_size, len(x) - start), replace=False)
        batches.append((x[rows], y[rows]))
    return batches


@mistake("with-replacement", of="minibatches")
def full_batches_drawn_anew(x, y, batch_size, seed):
    rng = np.random.default_rng(seed)
    chosen = [rng.choice(len(x), batch_size) for _ in range(-(-len(x) // batch_size))]
    return [(x[rows], y[rows]) for rows in chosen]


@mistake("with-replacement", of="minibatches")
def rows_swapped_over_one_another(x, y, batch_size, seed):
    table = np.column_stack([x, y])
    random.Random(seed).shuffle(table)  # noqa: S311  # no secret
    return cut(table[:, :-1], table[:, -1], np.arange(len(x)), batch_size)


@mistake(
    "ignores-seed",
    of="minibatches",
    why=N_(
        "In your code the order does not follow from `seed`: another seed gives the same order, or "
        "the same seed gives another one. With the seed a training can be repeated exactly, and "
        "with another seed for each epoch every epoch sees another order. A generator that is made "
        "from a fixed number always repeats; one that is made without `seed` never does."
    ),
    ask=N_("Where does your function use the argument `seed`?"),
)
def fixed_seed(x, y, batch_size, seed):
    return cut(x, y, permutation(x, 0), batch_size)


@mistake("ignores-seed", of="minibatches")
def unseeded(x, y, batch_size, seed):
    return cut(x, y, permutation(x, None), batch_size)


@mistake("ignores-seed", of="minibatches")
def global_generator_unseeded(x, y, batch_size, seed):
    return cut(x, y, np.random.permutation(len(x)), batch_size)


@mistake("ignores-seed", of="minibatches")
def standard_library_unseeded(x, y, batch_size, seed):
    order = list(range(len(x)))
    random.shuffle(order)
    return cut(x, y, np.array(order), batch_size)


@mistake(
    "global-seed",
    of="minibatches",
    why=N_(
        "The batches may all be right, but `np.random.seed(seed)` sets the one generator that the "
        "whole program shares. After each call every other random number, the first weights of a "
        "network for instance, comes from the same place again. A generator of your own disturbs "
        "nobody."
    ),
    ask=N_("What can make random numbers from `seed` without touching `np.random` itself?"),
)
def global_generator_seeded(x, y, batch_size, seed):
    np.random.seed(seed)
    return cut(x, y, np.random.permutation(len(x)), batch_size)


@mistake("global-seed", of="minibatches")
def global_generator_seeded_to_shuffle(x, y, batch_size, seed):
    np.random.seed(seed)
    order = np.arange(len(x))
    np.random.shuffle(order)
    return cut(x, y, order, batch_size)


@mistake(
    "floor-division",
    of="updates_per_epoch",
    why=N_(
        "Your code rounds down, which leaves the last, smaller batch out. It is a batch like the "
        "others and brings an update of its own. Whoever plans a training by this number stops too "
        "early, or leaves samples out in every epoch."
    ),
    ask=N_("How many batches of at most `32` samples do `100` samples make?"),
)
def rounded_down(n_samples, batch_size):
    return n_samples // batch_size


@mistake("floor-division", of="updates_per_epoch")
def rounded_down_to_one_at_least(n_samples, batch_size):
    return max(1, n_samples // batch_size)


@explained(
    "one-too-many",
    of="updates_per_epoch",
    why=N_(
        "Your code always counts one more batch than there are full ones. That is right where "
        "samples are left over; where `N` is a multiple of `batch_size` nothing is left, and the "
        "last batch would be empty. The mean over no samples is not a number."
    ),
    ask=N_("How many batches of `2` samples do `4` samples make?"),
)
def one_more_than_full(n_samples, batch_size):
    return n_samples // batch_size + 1


@explained(
    "not-rounded",
    of="updates_per_epoch",
    why=N_(
        "Your code divides and does not round. There are no half updates: a last batch with fewer "
        "samples is one update like the others, so what is left over counts as one."
    ),
    ask=N_("Which whole number belongs to `7 / 2`, and which function gives it?"),
)
def quotient(n_samples, batch_size):
    return n_samples / batch_size


@explained(
    "rounded-to-nearest",
    of="updates_per_epoch",
    why=N_(
        "Your code rounds to the nearest whole number, so a last batch that is less than half full "
        "is not counted. It brings an update too, even with a single sample: the quotient is "
        "always rounded up."
    ),
    ask=N_("How many batches of `3` samples do `7` samples make, and what does `round` say?"),
)
def rounded_to_nearest(n_samples, batch_size):
    return round(n_samples / batch_size)


@explained("rounded-to-nearest", of="updates_per_epoch")
def half_rounded_up(n_samples, batch_size):
    return int(n_samples / batch_size + 0.5)


@mistake(
    "shuffles-in-place",
    of="minibatches",
    why=N_(
        "The function shuffled an array that belongs to its caller. Calls such as `rng.shuffle(x)` "
        "and lines such as `x[:] = x[order]` write into the array itself; `x[order]` makes a new "
        "one. The batches may be right, but the next epoch starts from another table, so the same "
        "seed no longer gives the same order, and whoever kept another array beside these finds "
        "that it fits no more."
    ),
    ask=N_("Which line writes into `x` or `y`, and what could be shuffled in their place?"),
)
def arrays_shuffled(x, y, batch_size, seed):
    np.random.default_rng(seed).shuffle(x)
    np.random.default_rng(seed).shuffle(y)
    return cut(x, y, np.arange(len(x)), batch_size)


@mistake("shuffles-in-place", of="minibatches")
def arrays_overwritten(x, y, batch_size, seed):
    order = permutation(x, seed)
    x[:], y[:] = x[order], y[order]
    return cut(x, y, np.arange(len(x)), batch_size)
