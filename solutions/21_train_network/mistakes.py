"""Known wrong versions of 21. The suite names them itself: no two right programs answer alike.

The wrong `train` is put beside the reference's `predict`: what it returns fits that network.
"""

import numpy as np

from grader.course import explained, mistake
from grader.model import N_

from .solution import RATE, epoch, forward, start, update

TINY = 1e-6  # a hidden layer that is almost a straight line


def trained(x, y, epochs, batch_size, rng):
    params = start(x.shape[1], rng)
    return params, [epoch(params, x, y, batch_size, rng) for _ in range(epochs)]


def copy(params):
    return {name: value.copy() for name, value in params.items()}


def as_network(w, b):
    """One neuron, written as the network that `forward` expects."""
    return {
        "W1": TINY * w[:, None],
        "b1": np.zeros(1),
        "w2": np.array([1 / TINY]),
        "b2": np.array([b]),
    }


@mistake(
    "no-hidden-layer",
    of="train",
    why=N_(
        "Your network draws one straight line between the classes: it has no hidden layer, or its "
        "hidden layer has no activation, and layers without one collapse into a single layer. "
        "Where the classes lie crosswise no line helps. A hidden layer with an activation bends "
        "the line; that is what it is for."
    ),
    ask=N_("Between `x` and the output: where is a function applied that is not a straight line?"),
)
def one_neuron(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    w, b, history = 0.1 * rng.standard_normal(x.shape[1]), 0.0, []
    for _ in range(epochs):
        losses = []
        order = rng.permutation(len(y))
        for first in range(0, len(y), batch_size):
            rows = order[first : first + batch_size]
            y_hat = forward(as_network(w, b), x[rows])[1]
            error = y_hat - y[rows]
            losses.append(np.mean(error**2))
            w = w - RATE * error @ x[rows] / len(rows)
            b = b - RATE * np.mean(error)
        history.append(np.mean(losses))
    return as_network(w, b), history


@mistake("no-hidden-layer", of="train")
def no_activation(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    first_layer = rng.standard_normal((x.shape[1], 6)) / 2
    second_layer, b, history = rng.standard_normal(6) / 2, 0.0, []
    for _ in range(epochs):
        rows = rng.permutation(len(y))[:batch_size]
        hidden = x[rows] @ first_layer
        error = 0.5 + 0.5 * np.tanh((hidden @ second_layer + b) / 2) - y[rows]
        history.append(np.mean(np.abs(error)))
        step = 0.1 / len(rows)
        first_layer = first_layer - step * np.outer(x[rows].T @ error, second_layer)
        second_layer = second_layer - step * error @ hidden
        b = b - step * error.sum()
    return as_network(first_layer @ second_layer, b), history


@mistake(
    "ignores-seed",
    of="train",
    why=N_(
        "In your code the result does not follow from `seed`: another seed gives the same network, "
        "or the same seed gives another one. The first weights and the order of the rows are "
        "chosen by chance; with the seed a training can be repeated exactly. A generator that is "
        "made from a fixed number always repeats; one that is made without `seed` never does."
    ),
    ask=N_("Which lines draw random numbers, and does their generator come from `seed`?"),
)
def fixed_seed(x, y, epochs, batch_size, seed):
    return trained(x, y, epochs, batch_size, np.random.default_rng(0))


@mistake("ignores-seed", of="train")
def unseeded(x, y, epochs, batch_size, seed):
    return trained(x, y, epochs, batch_size, np.random.default_rng())


@mistake("ignores-seed", of="train")
def order_unseeded(x, y, epochs, batch_size, seed):
    params = start(x.shape[1], np.random.default_rng(seed))
    rng = np.random.default_rng()
    return params, [epoch(params, x, y, batch_size, rng) for _ in range(epochs)]


@mistake(
    "returns-classes",
    of="predict",
    why=N_(
        "Your `predict` decides: it returns the class, `0` or `1`. What is asked for is the "
        "probability of class `1`. It also says how sure the network is: `0.51` and `0.99` are the "
        "same class, but not the same answer. Whoever needs the class can compare with `0.5`."
    ),
    ask=N_("Which line of `predict` compares or rounds, and what does it have before that?"),
)
def rounded(params, x):
    return np.round(forward(params, x)[1])


@mistake("returns-classes", of="predict")
def compared(params, x):
    return forward(params, x)[1] >= 0.5


@mistake(
    "no-learning",
    of="train",
    why=N_(
        "The weights that you return are the ones that the training began with: other classes in "
        "`y` and more epochs change nothing about them. Predicting and comparing alone teach "
        "nothing. After each batch every weight takes a step against its gradient, and the new "
        "weights must be the ones that the next batch uses and that `train` returns."
    ),
    ask=N_("Which line gives a weight its new value, and is it in the dict that you return?"),
)
def only_measured(x, y, epochs, batch_size, seed):
    params = start(x.shape[1], np.random.default_rng(seed))
    return params, [update(copy(params), x, y) for _ in range(epochs)]


@mistake("no-learning", of="train")
def first_weights_returned(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params = start(x.shape[1], rng)
    first = copy(params)
    return first, [epoch(params, x, y, batch_size, rng) for _ in range(epochs)]


@mistake("no-learning", of="train")
def zeros_that_stay(x, y, epochs, batch_size, seed):
    params = {name: 0 * value for name, value in start(x.shape[1], np.random).items()}
    return params, [update(copy(params), x, y) for _ in range(epochs)]


@mistake(
    "history-length",
    of="train",
    why=N_(
        "Your `history` has another length than there are epochs. One number for each epoch is "
        "asked for: the mean loss over all its rows. One for each batch is a noisy curve, whose "
        "length depends on `batch_size`; with one number for each epoch, trainings can be laid "
        "over one another."
    ),
    ask=N_("In which loop is the line that appends to `history`, and how often does it run?"),
)
def loss_of_each_batch(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params, history = start(x.shape[1], rng), []
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for first in range(0, len(y), batch_size):
            rows = order[first : first + batch_size]
            history.append(update(params, x[rows], y[rows]))
    return params, history


@mistake("history-length", of="train")
def with_the_start(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params = start(x.shape[1], rng)
    history = [update(copy(params), x, y)]
    return params, history + [epoch(params, x, y, batch_size, rng) for _ in range(epochs)]


@mistake("history-length", of="train")
def only_the_last(x, y, epochs, batch_size, seed):
    params, history = trained(x, y, epochs, batch_size, np.random.default_rng(seed))
    return params, history[-1:]


@mistake(
    "trains-on-first-batch",
    of="train",
    why=N_(
        "In each epoch your training uses one batch and leaves the other rows out: a class changed "
        "in those changes nothing about the result. Where rows are sorted by class, the first "
        "batch has a single class, and that is all the network learns. An epoch goes through all "
        "batches, and each brings an update."
    ),
    ask=N_("How often does the loop over the batches run in one epoch, and what ends it?"),
)
def first_rows_only(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    return trained(x[:batch_size], y[:batch_size], epochs, batch_size, rng)


@mistake("trains-on-first-batch", of="train")
def ends_after_one_batch(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params, history = start(x.shape[1], rng), []
    for _ in range(epochs):
        rows = rng.permutation(len(y))[:batch_size]
        history.append(update(params, x[rows], y[rows]))
    return params, history


@explained(
    "ascent",
    of="train",
    why=N_(
        "Your training goes uphill: the loss grows, and most rows come into the wrong class. The "
        "gradient points to where the loss grows, so the step goes against it."
    ),
    ask=N_("Which sign stands before the learning rate, and is the error `y_hat - y`?"),
)
def uphill(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params, history = start(x.shape[1], rng), []
    for _ in range(epochs):
        order = rng.permutation(len(y))
        losses = []
        for first in range(0, len(y), batch_size):
            rows, down = order[first : first + batch_size], copy(params)
            losses.append(update(down, x[rows], y[rows]))
            params = {name: value - 0.2 * (down[name] - value) for name, value in params.items()}
        history.append(np.mean(losses))
    return params, history


@explained(
    "learns-too-little",
    of="train",
    why=N_(
        "The network learns, but what it has learned is not enough for new rows. Most often the "
        "learning rate is too small or too large: the history shows whether the loss still falls "
        "at the end, or jumps. Or the gradient of a layer is wrong, the first weights are all "
        "alike, or there are too few hidden units."
    ),
    ask=N_("What does `history` look like for learning rates of `0.01`, `0.1` and `1`?"),
)
def small_steps(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    params, history = start(x.shape[1], rng), []
    for _ in range(epochs):
        down = copy(params)
        history.append(epoch(down, x, y, batch_size, rng))
        params = {name: value + 1e-4 * (down[name] - value) for name, value in params.items()}
    return params, history


@explained(
    "rows-not-alone",
    of="predict",
    why=N_(
        "In your `predict` the other rows have a say in what a row gets: a mean, a deviation or a "
        "sum is taken over the rows that happen to come together. A single student then gets "
        "another answer than in a class. What is needed of the rows as a whole is measured in "
        "`train`, once, and kept in `params`."
    ),
    ask=N_("Which line of `predict` computes a mean or a sum along the axis of the rows?"),
)
def standardised_again(params, x):
    return forward(params, (x - x.mean(axis=0)) / (x.std(axis=0) + 1e-9))[1]


@explained(
    "in-place",
    of="train",
    why=N_(
        "The function changed an array that belongs to its caller. A line such as `x -= mean` or "
        "`rng.shuffle(x)` writes into the array itself; `x = x - mean` and `x[order]` make a new "
        "one. What was learned may be right, but whoever uses the table next finds another one."
    ),
    ask=N_("Which line assigns to an argument, or uses `-=`, `[:]`, `out=` or `shuffle`?"),
)
def shuffled_in_place(x, y, epochs, batch_size, seed):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(y))
    x[:], y[:] = x[order], y[order]
    return trained(x, y, epochs, batch_size, rng)
