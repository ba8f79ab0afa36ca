"""The hidden checks of 01: the neuron and its activations."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import numpy as np

from grader.checking import Function, Gradient, agree, check, derivative, silent, unchanged
from grader.checking.failure import CheckFailed, find

Inputs = tuple[np.ndarray, np.ndarray, float]

NUMBERS = (2.0, -1.0, 0.5)


def small_neurons() -> Iterator[Inputs]:
    """One sample with one input, then more of both."""
    for x, w, b in [([[2]], [3], 1), ([[1, 2]], [3, 1], 0.5), ([[2, 1]], [-3, 1], 1)]:
        yield np.array(x, float), np.array(w, float), float(b)
    for x, w, b in [([[2], [-1]], [3], 1), ([[1, 2], [3, 4]], [1, -1], 0.5)]:
        yield np.array(x, float), np.array(w, float), float(b)
    yield np.array([[1.0, 0.0], [0.0, 1.0], [2.0, 3.0]]), np.array([2.0, -1.0]), 1.0


def small_rows() -> Iterator[tuple[np.ndarray]]:
    """Two elements, then three; zero, where a ReLU bends, last."""
    for z in [(2, -1), (-1, 2), (0.5, -3), (-2, 1), (1, 2, -1), (-1, -2, 4), (0, 1), (0, -1)]:
        yield (np.array(z, float),)


def small_tables() -> Iterator[tuple[np.ndarray]]:
    """Two rows."""
    for z in [((2, -1), (1, -3)), ((-1, 2), (-3, 1)), ((1, 2, -1), (-2, 4, 0.5))]:
        yield (np.array(z, float),)


def small_bends() -> Iterator[tuple[np.ndarray]]:
    """A zero beside others."""
    for z in [(0, 2), (-1, 0), (0, -1, 2), (2, 0, -1)]:
        yield (np.array(z, float),)


def small_far() -> Iterator[tuple[np.ndarray]]:
    """Sigmoids of exactly 0 and 1."""
    for z in [(1000, -1000), (-1000, 1000), (1000, 0, -1000)]:
        yield (np.array(z, float),)


def inputs(rng, *sizes) -> list[Inputs]:
    """A case of each size (N, D); the biases are not small, and of both signs by turns."""
    biases = rng.uniform(0.5, 3, len(sizes)) * (-1.0) ** np.arange(len(sizes))
    drawn = zip(sizes, biases.tolist(), strict=True)
    return [(rng.normal(0, 2, (n, d)), rng.normal(0, 2, d), b) for (n, d), b in drawn]


def values(rng, *shapes) -> list[np.ndarray]:
    """An array of each shape: from 0.01 to 20 spread over the powers of ten, of both signs."""
    drawn = []
    for shape in shapes:
        sizes = 10 ** rng.uniform(-2, 1.3, shape)
        signs = rng.permutation((-1.0) ** np.arange(sizes.size)).reshape(shape)
        drawn.append(sizes * signs)
    return drawn


def beside(rng, *elements: float) -> list[np.ndarray]:
    """Arrays with these elements among others."""
    drawn = values(rng, (2,), (2,), (4,), (4,))
    return [rng.permutation(np.append(z, elements)) for z in drawn]


def bend(z):
    """The lowest and the highest right derivative of ReLU; they differ at zero."""
    return np.where(z > 0, 1.0, 0.0), np.where(z >= 0, 1.0, 0.0)


NEURON = Function("neuron", small_neurons, terms=lambda x, w, b: abs(x) @ abs(w) + abs(b))
LINEAR = Function("linear", small_rows)
LINEAR_SLOPE = Gradient("linear_derivative", small_rows, loss=LINEAR, by=0)
SIGMOID = Function("sigmoid", small_rows, terms=np.ones_like)  # some programs subtract from 1
SIGMOID_FAR = replace(SIGMOID, small=small_far)
SIGMOID_SLOPE = Gradient("sigmoid_derivative", small_rows, np.ones_like, loss=SIGMOID, by=0)
RELU = Function("relu", small_rows)
RELU_SLOPE = Gradient("relu_derivative", small_rows, subgradients=bend, loss=RELU, by=0)
RELU_SLOPE_AT_ZERO = replace(RELU_SLOPE, small=small_bends)
ELEMENTWISE = (LINEAR, LINEAR_SLOPE, SIGMOID, SIGMOID_SLOPE, RELU, RELU_SLOPE)


@contextmanager
def asking_numbers(candidate) -> Iterator[None]:
    """Where a program stops at arrays, ask it single numbers too, and then let the check fail.

    What it says to them tells `scalar-only` from any other reason to stop, here and in diagnosis.
    """
    try:
        yield
    except CheckFailed as failure:
        for function in ELEMENTWISE:
            if function.name == failure.function and refuses_rows(candidate, function):
                trials = candidate.try_all([function(z) for z in NUMBERS])
                if all(find(trial) is None for trial in trials):
                    failure.named("scalar-only")
        raise


def refuses_rows(candidate, function: Function) -> bool:
    """Whether it stopped at an array of one axis, as conversions and conditions do."""
    return any(
        trial.fault is not None
        and trial.fault.type in ("TypeError", "ValueError")
        and trial.script.subject.name == function.name
        and np.ndim(trial.script.calls[0].args[0]) == 1
        for trial in candidate.journal
    )


def agree_on_rows(candidate, rng, function: Function, *more: np.ndarray) -> None:
    """The answers agree for arrays of one axis; one of them is close to zero."""
    arrays = [*values(rng, (3,), (3,), (4,), (7,), (7,), (40,)), *more]
    arrays += [1e-6 * z for z in values(rng, (4,))]
    with asking_numbers(candidate):
        agree(candidate, [function(z) for z in arrays])


@check("`neuron`: one sample", points=6)
def test_neuron_one_sample(candidate, rng):
    cases = inputs(rng, (1, 1), (1, 1), (1, 3), (1, 3), (1, 4))
    agree(candidate, [NEURON(*case) for case in cases])


@check("`neuron`: several samples", points=14)
def test_neuron_several(candidate, rng):
    cases = inputs(rng, (3, 2), (3, 2), (4, 6), (4, 6), (3, 3), (3, 3), (5, 1), (40, 4))
    agree(candidate, [NEURON(*case) for case in cases])


@check("`linear`: values of both signs", points=6)
def test_linear(candidate, rng):
    agree_on_rows(candidate, rng, LINEAR, np.zeros(4))


@check("`linear_derivative`: a value for each element", points=8)
def test_linear_derivative(candidate, rng):
    agree_on_rows(candidate, rng, LINEAR_SLOPE, np.zeros(4))


@check("`sigmoid`: values of `z` up to `20`", points=10)
def test_sigmoid(candidate, rng):
    agree_on_rows(candidate, rng, SIGMOID, np.zeros(4))


@check("`sigmoid`: `z` of `1000` and `-1000`", points=8)
def test_sigmoid_extremes(candidate, rng):
    arrays = beside(rng, 1000.0, -1000.0)
    with asking_numbers(candidate):
        silent(candidate, [SIGMOID_FAR(z) for z in arrays], "sigmoid-overflow")


@check("`sigmoid_derivative`: values of `z` up to `20`", points=12)
def test_sigmoid_derivative(candidate, rng):
    agree_on_rows(candidate, rng, SIGMOID_SLOPE, np.zeros(4))


@check("`relu`: values of both signs", points=10)
def test_relu(candidate, rng):
    agree_on_rows(candidate, rng, RELU, np.zeros(4))


@check("`relu_derivative`: values of both signs", points=8)
def test_relu_derivative(candidate, rng):
    agree_on_rows(candidate, rng, RELU_SLOPE)


@check("`relu_derivative`: an element of exactly `0`", points=4)
def test_relu_derivative_at_zero(candidate, rng):
    with asking_numbers(candidate):
        agree(candidate, [RELU_SLOPE_AT_ZERO(z) for z in beside(rng, 0.0)])


@check("activations and derivatives of shape `(m, n)`", points=6)
def test_tables(candidate, rng):
    scripts = []
    for function in ELEMENTWISE:
        of_tables = replace(function, small=small_tables)
        # The row tells `one-axis-only` from a program that stops at any array.
        scripts += [of_tables(z) for z in values(rng, (2, 3), (2, 3), (4, 2), (3,))]
    with asking_numbers(candidate):
        agree(candidate, scripts)


@check("the derivatives fit their functions", points=4, coarse=True)
def test_derivative_check(candidate, rng):
    with asking_numbers(candidate):
        for gradient in (LINEAR_SLOPE, SIGMOID_SLOPE, RELU_SLOPE):
            derivative(candidate, gradient, [(z,) for z in values(rng, (3,), (3,), (4,))])


@check("the inputs stay as they were", points=4)
def test_inputs_unchanged(candidate, rng):
    scripts = [NEURON(*case) for case in inputs(rng, (3, 2), (3, 2))]
    scripts += [f(z) for f in ELEMENTWISE for z in values(rng, (3,), (3,))]
    # A clip in place would change these, and no exponential overflows.
    scripts += [SIGMOID(np.append(z, [600.0, -600.0])) for z in values(rng, (3,), (3,))]
    with asking_numbers(candidate):
        unchanged(candidate, scripts)
