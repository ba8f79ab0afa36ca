"""The hidden checks of 20: backpropagation through one hidden layer.

With `w2` of zeros nothing goes back to the hidden layer: a check of the output layer alone. What
sigmoids get lies between -6 and 6.
"""

from collections.abc import Iterator

import numpy as np

from grader.checking import Breach, Function, Trial, agree, check, obey, unchanged
from grader.checking.compare import difference
from grader.checking.gradients import refusal
from grader.model import message

Params = dict[str, np.ndarray | float]
Case = tuple[Params, np.ndarray, np.ndarray]

# Features and hidden units: D and H differ, and are the same.
OBLONG, SQUARE = ((2, 3), (4, 2), (3, 1), (1, 2)), ((2, 2), (3, 3))


def small_networks() -> Iterator[Case]:
    """One weight each and one sample; then three samples, then more inputs, then more units."""
    for w1, b1, w2, b2, x, y in [
        ([[0]], [0], [2], 0, [[1]], [0]),
        ([[1]], [-1], [2], 1, [[2]], [0]),
        ([[0]], [0], [2], 0, [[1], [2], [0]], [0, 1, 3]),
        ([[1]], [0], [2], 1, [[1], [-2], [0]], [0, 1, 3]),
        ([[1], [2]], [0], [2], 1, [[2, -1]], [0]),
        ([[1], [2]], [0], [2], 0, [[1, 0], [0, 1], [2, -1]], [1, 0, 3]),
        ([[1, -2]], [0, 1], [2, 3], 0, [[1]], [0]),
        ([[1, -2]], [0, 0], [1, 2], 1, [[1], [2], [0]], [0, 1, 3]),
        ([[0, 1], [2, 1]], [0, 1], [2, 1], 0, [[1, 0]], [0]),
        ([[0, 1], [2, 1]], [0, 1], [2, -1], 1, [[1, 0], [0, 1], [1, -1]], [0, 1, 3]),
    ]:
        arrays = {name: np.array(value, float) for name, value in [("W1", w1), ("b1", b1)]}
        yield (
            {**arrays, "w2": np.array(w2, float), "b2": float(b2)},
            np.array(x, float),
            np.array(y, float),
        )


def small_inputs() -> Iterator[tuple[Params, np.ndarray]]:
    """The same without actual values."""
    for params, x, _ in small_networks():
        yield params, x


def small_outputs() -> Iterator[Case]:
    """The same with `w2` of zeros."""
    for params, x, y in small_networks():
        yield {**params, "w2": 0 * params["w2"]}, x, y


def cases(rng, *sizes) -> list[Case]:
    """A network with samples for each N and (D, H)."""
    return [case(rng, n, d, h) for n, (d, h) in sizes]


def case(rng, n: int, d: int, h: int) -> Case:
    while True:
        params = {
            "W1": rng.normal(0, 1.5 / np.sqrt(d), (d, h)),
            "b1": rng.normal(0, 1, h),
            "w2": rng.uniform(0.5, 3, h) * rng.choice([-1.0, 1.0], h),
            "b2": float(rng.uniform(0.5, 2) * rng.choice([-1.0, 1.0])),
        }
        x, y = rng.normal(0, 1.5, (n, d)), rng.normal(0, 3, n)
        if np.abs(x @ params["W1"] + params["b1"]).max() < 6:
            return params, x, y


def several(rng, *shapes) -> list[Case]:
    """For each (D, H) two cases, of more samples than there are units."""
    return cases(rng, *((5, shape) for shape in shapes for _ in range(2)))


def single(rng) -> list[Case]:
    """One sample each."""
    return cases(rng, *[(1, shape) for shape in (*OBLONG[:3], SQUARE[0]) for _ in range(2)])


def hidden(params, x):
    return 1 / (1 + np.exp(-(x @ params["W1"] + params["b1"])))


def mse(params, x, y):
    return np.mean((hidden(params, x) @ params["w2"] + params["b2"] - y) ** 2)


def slopes(params, x):
    """The sigmoid's derivative, and how large it and its rounding are."""
    a = hidden(params, x)
    return a * (1 - a) * (1 + abs(x) @ abs(params["W1"]) + abs(params["b1"]))


def terms(params, x, y=0.0):
    """How large the terms of each residual are."""
    units = hidden(params, x) + slopes(params, x)
    return units @ abs(params["w2"]) + abs(params["b2"]) + abs(y)


def gradient_terms(params, x, y):
    d = 2 * terms(params, x, y) / len(y)
    d_z = np.outer(d, abs(params["w2"])) * slopes(params, x)
    units = hidden(params, x) + slopes(params, x)
    return {"W1": abs(x).T @ d_z, "b1": d_z.sum(axis=0), "w2": units.T @ d, "b2": d.sum()}


FORWARD = Function("forward", small_inputs, terms)
LOSS = Function("loss", small_networks, lambda *args: np.mean(terms(*args) ** 2))
BACKWARD = Function("backward", small_networks, gradient_terms)
BACKWARD_AT_OUTPUT = Function("backward", small_outputs, gradient_terms)


@check("`forward`: one sample", points=6)
def test_forward_one_sample(candidate, rng):
    agree(candidate, [FORWARD(params, x) for params, x, _ in single(rng)])


@check("`forward`: several samples", points=12)
def test_forward_several(candidate, rng):
    chosen = several(rng, *OBLONG, *SQUARE)
    agree(candidate, [FORWARD(params, x) for params, x, _ in chosen])


@check("`loss`: one sample", points=4)
def test_loss_one_sample(candidate, rng):
    agree(candidate, [LOSS(*case) for case in single(rng)])


@check("`loss`: several samples", points=10)
def test_loss_several(candidate, rng):
    chosen = [*several(rng, *OBLONG[:2], *SQUARE), *cases(rng, (30, (4, 5)), (30, (4, 5)))]
    agree(candidate, [LOSS(*case) for case in chosen])


@check("`backward`: the output layer, with `w2` of zeros", points=10)
def test_output_layer(candidate, rng):
    chosen = [*several(rng, *OBLONG[:2], *SQUARE), *cases(rng, (1, (2, 3)), (1, (2, 3)))]
    silenced = [({**params, "w2": 0 * params["w2"]}, x, y) for params, x, y in chosen]
    agree(candidate, [BACKWARD_AT_OUTPUT(*case) for case in silenced])


@check("`backward`: one sample", points=10)
def test_backward_one_sample(candidate, rng):
    agree(candidate, [BACKWARD(*case) for case in single(rng)])


@check("`backward`: several samples", points=20)
def test_backward_several(candidate, rng):
    chosen = [*several(rng, *OBLONG), *cases(rng, (30, (4, 5)), (30, (4, 5)))]
    agree(candidate, [BACKWARD(*case) for case in chosen])


@check("`backward`: as many hidden units as features, or as samples", points=8)
def test_backward_square(candidate, rng):
    alike = [(3, (2, 3)), (3, (2, 3)), (3, (3, 2)), (3, (3, 2)), (3, (3, 3))]
    agree(candidate, [BACKWARD(*case) for case in [*several(rng, *SQUARE), *cases(rng, *alike)]])


@check("`backward` is the gradient of the loss", points=12, coarse=True)
def test_gradient_check(candidate, rng):
    obey(candidate, [BACKWARD(*case) for case in cases(rng, (4, (2, 3)), (3, (3, 1)))], is_gradient)


@check("the inputs stay as they were", points=8)
def test_inputs_unchanged(candidate, rng):
    chosen = cases(rng, (3, (2, 3)), (3, (2, 3)), (4, (2, 2)), (4, (2, 2)))
    scripts = [f(*case) for f in (LOSS, BACKWARD) for case in chosen]
    scripts += [FORWARD(params, x) for params, x, _ in chosen]
    unchanged(candidate, scripts, mistakes={0: "mutates-params"})


def is_gradient(trial: Trial) -> Breach | None:
    """The answer has the shapes of `params`, and finite differences of the loss give the same."""
    params, x, y = trial.script.calls[0].args
    answer = trial.answers[0].value
    other = difference(params, answer, lambda right, *_: np.ones(right.shape, bool))
    if other is not None:
        return Breach(other.said)
    for name in params:
        slope = refusal(
            lambda points, name=name: [mse({**params, name: point}, x, y) for point in points],
            np.asarray(params[name], np.float64),
            np.asarray(answer[name]),
        )
        if slope is not None:
            place = f"[{name!r}]" + (str(list(slope.index)) if slope.index else "")
            return Breach(
                message(
                    "It is not the gradient of the loss. At %(place)s it has %(got)s; finite "
                    "differences of the right loss give %(slope)s.",
                    place=place,
                    got=f"{slope.analytic:.6g}",
                    slope=f"{slope.numeric:.6g}",
                )
            )
    return None
