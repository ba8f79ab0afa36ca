"""No right gradient is refused and every wrong formula is seen, over many losses and regimes."""

import math
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeAlias

import numpy as np
import pytest

from grader.checking.around import MESSAGE
from grader.checking.slopes import Bracket, Element, Verdict, check_elements, check_gradient

Array: TypeAlias = "np.ndarray[Any, Any]"
Loss: TypeAlias = Callable[..., Any]
Sample: TypeAlias = Callable[[np.random.Generator, float], tuple[Array, Array]]

SCALES = [10.0**n for n in range(-8, 9, 2)]
NAN, INF = math.nan, math.inf


@dataclass(frozen=True)
class Case:
    """A loss of (x, y), its gradient by x, and where they are compared.

    Attributes:
        sample: x and y, by a scale.
        scaled: any scale will do, not only 1.
        plain: smooth, or far from kinks and edges: a wrong formula must be seen.
    """

    loss: Loss
    gradient: Callable[[Array, Array], Any]
    sample: Sample
    scaled: bool = False
    plain: bool = True


def failing(elements: tuple[Element, ...]) -> list[Element]:
    return [element for element in elements if element.verdict is Verdict.WRONG]


# Samples.


def normal(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    n = int(rng.integers(2, 7))
    return rng.normal(0, scale, n), rng.normal(0, scale, n)


def ties(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    x, y = normal(rng, scale)
    return x, np.where(rng.random(len(x)) < 0.6, x, y)


def near(distance: float) -> Sample:
    """Predictions beside the actual values."""

    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        x, _ = normal(rng, scale)
        return x, x + rng.normal(0, distance * scale, len(x))

    return sample


def far(offset: float) -> Sample:
    """All that matters is small against the values."""

    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        x, y = normal(rng, scale)
        return x + offset, y + offset

    return sample


def positive(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    n = int(rng.integers(2, 6))
    return scale * np.exp(rng.normal(0, 1, n)), scale * np.exp(rng.normal(0, 1, n))


def middle(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    n = int(rng.integers(2, 6))
    return rng.uniform(0.05, 0.95, n), rng.permutation(np.arange(n) % 2.0)


def edge(distance: float) -> Sample:
    """Probabilities beside 0 and 1."""

    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        n = int(rng.integers(1, 6))
        p = distance * np.exp(rng.normal(0, 0.5, n))
        return np.where(rng.random(n) < 0.5, p, 1 - p), rng.integers(0, 2, n).astype(float)

    return sample


def logits(width: float) -> Sample:
    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        n = int(rng.integers(2, 6))
        return rng.normal(0, width, n), rng.permutation(np.arange(n) % 2.0)

    return sample


def classes(width: float) -> Sample:
    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        n, m = rng.integers(2, 5, 2)
        return rng.normal(0, width, (n, m)), np.eye(m)[rng.integers(0, m, n)]

    return sample


def simplex(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    _, y = classes(1)(rng, scale)
    return rng.dirichlet(np.full(y.shape[1], 3.0), len(y)), y


def signs(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    n = int(rng.integers(3, 7))
    return rng.normal(0, 1.5, n), np.where(np.arange(n) % 2, 1.0, -1.0)


def tiny(size: float) -> Sample:
    return lambda rng, scale: normal(rng, size)


def zeros(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    return np.zeros(4), rng.normal(0, scale, 4)


def whole(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    return scale * rng.integers(-1, 2, 5), scale * rng.integers(-1, 2, 5)


def mixed(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    x = rng.normal(0, 1, 5) * 10.0 ** rng.integers(-8, 9, 5)
    return x, rng.normal(0, 1, 5)


def shuffled(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
    x = rng.normal(0, scale, 20)
    return x, rng.permutation(x)


def weights(rows: int, offset: float = 0.0) -> Sample:
    """Three weights and a table of features with the target in its last column."""

    def sample(rng: np.random.Generator, scale: float) -> tuple[Array, Array]:
        table = rng.normal(0, 1, (rows, 4))
        table[:, 3] += offset
        return np.append(rng.normal(0, 1, 2), offset + rng.normal()), np.c_[
            table[:, :2], np.ones(rows), table[:, 3]
        ]

    return sample


def network(width: float) -> Sample:
    """Nine weights of a network with two units, and samples with a target."""
    return lambda rng, scale: (rng.normal(0, width, 9), rng.normal(0, 1, (8, 3)))


# Losses and their gradients.


def sigmoid(z: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-z)))


def softmax(z: Array) -> Array:
    e = np.exp(z - z.max(-1, keepdims=True))
    return np.asarray(e / e.sum(-1, keepdims=True))


def bce(p: Array, y: Array) -> Any:
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def bce_clipped(p: Array, y: Array) -> Any:
    return bce(np.clip(p, 1e-12, 1 - 1e-12), y)


def huber(x: Array, y: Array) -> Any:
    r = np.abs(x - y)
    return np.mean(np.where(r <= 1, r**2 / 2, r - 0.5))


def rosenbrock(x: Array, y: Array) -> Any:
    return np.sum(100 * (x[1:] - x[:-1] ** 2) ** 2 + (1 - x[:-1]) ** 2)


def rosenbrock_gradient(x: Array, y: Array) -> Array:
    g, t = np.zeros_like(x), x[1:] - x[:-1] ** 2
    g[1:] += 200 * t
    g[:-1] -= 400 * x[:-1] * t + 2 * (1 - x[:-1])
    return g


def network_loss(act: Callable[[Array], Array]) -> Loss:
    def loss(w: Array, d: Array) -> Any:
        h = act(d[:, :2] @ w[:4].reshape(2, 2).T + w[4:6])
        return np.mean((h @ w[6:8] + w[8] - d[:, 2]) ** 2)

    return loss


def network_gradient(act: Callable[[Array], Array], slope: Callable[[Array], Array]) -> Any:
    def gradient(w: Array, d: Array) -> Array:
        z = d[:, :2] @ w[:4].reshape(2, 2).T + w[4:6]
        r = 2 * (act(z) @ w[6:8] + w[8] - d[:, 2]) / len(d)
        dz = np.outer(r, w[6:8]) * slope(z)
        return np.concatenate([(dz.T @ d[:, :2]).ravel(), dz.sum(0), act(z).T @ r, [r.sum()]])

    return gradient


def mse(x: Array, y: Array) -> Any:
    return np.mean((x - y) ** 2)


def mse_gradient(x: Array, y: Array) -> Array:
    return np.asarray(2 * (x - y) / x.size)


def mae(x: Array, y: Array) -> Any:
    return np.mean(np.abs(x - y))


def mae_gradient(x: Array, y: Array) -> Array:
    return np.asarray(np.sign(x - y) / x.size)


def hinge(x: Array, y: Array) -> Any:
    return np.mean(np.maximum(0, 1 - y * x))


def hinge_gradient(x: Array, y: Array) -> Array:
    return np.where(y * x < 1, -y, 0) / x.size


def least_squares(w: Array, d: Array) -> Any:
    return np.mean((d[:, :3] @ w - d[:, 3]) ** 2)


def least_squares_gradient(w: Array, d: Array) -> Array:
    return np.asarray(2 * d[:, :3].T @ (d[:, :3] @ w - d[:, 3]) / len(d))


def bce_gradient(p: Array, y: Array) -> Array:
    return np.asarray((p - y) / (p * (1 - p)) / p.size)


def logit_gradient(z: Array, y: Array) -> Array:
    return np.asarray((sigmoid(z) - y) / z.size)


def class_gradient(z: Array, y: Array) -> Array:
    return np.asarray((softmax(z) - y) / len(z))


def class_loss(z: Array, y: Array) -> Any:
    z = z - z.max(-1, keepdims=True)
    return -np.sum(y * (z - np.log(np.exp(z).sum(-1, keepdims=True)))) / len(z)


def relu(z: Array) -> Array:
    return np.maximum(z, 0)


def of_sum(
    f: Callable[[Array], Any], slope: Callable[[Array], Any], sample: Sample, **more: Any
) -> Case:
    """The sum of a function of each element."""
    return Case(lambda x, y: np.sum(f(x)), lambda x, y: slope(x) + 0 * x, sample, **more)


OTHER = {"plain": False}


def regression() -> Iterator[tuple[str, Case]]:
    yield "mse", Case(mse, mse_gradient, normal, scaled=True)
    yield "mse at ties", Case(mse, mse_gradient, ties, scaled=True)
    yield "mse at zero", Case(mse, mse_gradient, zeros, scaled=True)
    yield "mse, cancelling", Case(mse, mse_gradient, near(1e-6), scaled=True, **OTHER)
    yield "mae", Case(mae, mae_gradient, normal, scaled=True)
    yield "mae at ties", Case(mae, mae_gradient, ties, scaled=True, **OTHER)
    yield "mae beside ties", Case(mae, mae_gradient, near(1e-7), scaled=True, **OTHER)
    yield "mae of whole numbers", Case(mae, mae_gradient, whole, scaled=True, **OTHER)
    yield (
        "rmse",
        Case(
            lambda x, y: np.sqrt(mse(x, y)),
            lambda x, y: (x - y) / x.size / np.sqrt(mse(x, y)),
            normal,
            scaled=True,
        ),
    )
    yield (
        "mape",
        Case(
            lambda x, y: 100 * np.mean(np.abs((x - y) / y)),
            lambda x, y: 100 * np.sign(x - y) / np.abs(y) / x.size,
            positive,
        ),
    )
    yield "huber", Case(huber, lambda x, y: np.clip(x - y, -1, 1) / x.size, normal)
    yield (
        "quantile",
        Case(
            lambda x, y: np.mean(np.maximum(0.3 * (y - x), 0.7 * (x - y))),
            lambda x, y: np.where(x < y, -0.3, 0.7) / x.size,
            normal,
            scaled=True,
        ),
    )
    for size in (1.0, 1e-3, 1e-6, 1e-8):  # rounding makes a stair of it
        yield (
            f"logcosh, {size}",
            Case(
                lambda x, y: np.mean(np.log(np.cosh(x - y))),
                lambda x, y: np.tanh(x - y) / x.size,
                tiny(size),
                plain=size == 1,
            ),
        )
        yield (
            f"exp(x) - 1 - x, {size}",
            of_sum(lambda x: np.exp(x) - 1 - x, np.expm1, tiny(size), plain=size == 1),
        )


def probabilities() -> Iterator[tuple[str, Case]]:
    yield "bce", Case(bce, bce_gradient, middle)
    yield "bce, clipped", Case(bce_clipped, bce_gradient, middle)
    for distance in (1e-3, 1e-5, 1e-7, 1e-9):
        yield f"bce, {distance}", Case(bce, bce_gradient, edge(distance), **OTHER)
        yield (
            f"bce, clipped, {distance}",
            Case(bce_clipped, bce_gradient, edge(distance), **OTHER),
        )
    for width in (1.0, 8.0, 30.0):
        usual = {"plain": width == 1}
        yield (
            f"bce of sigmoid, {width}",
            Case(lambda z, y: bce(sigmoid(z), y), logit_gradient, logits(width), **usual),
        )
        yield (
            f"bce of logits, {width}",
            Case(
                lambda z, y: np.mean(np.logaddexp(0, z) - y * z),
                logit_gradient,
                logits(width),
                **usual,
            ),
        )
        yield f"softmax and cce, {width}", Case(class_loss, class_gradient, classes(width), **usual)
        yield (
            f"sigmoid, {width}",
            of_sum(sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z)), logits(width), **usual),
        )
        yield (
            f"tanh, {width}",
            of_sum(np.tanh, lambda z: 1 - np.tanh(z) ** 2, logits(width), **usual),
        )
        yield (
            f"softplus, {width}",
            of_sum(lambda z: np.log(1 + np.exp(z)), sigmoid, logits(width), **usual),
        )
        yield (
            f"network, tanh, {width}",
            Case(
                network_loss(np.tanh),
                network_gradient(np.tanh, lambda z: 1 - np.tanh(z) ** 2),
                network(width),
                **usual,
            ),
        )
        yield (
            f"network, relu, {width}",
            Case(
                network_loss(relu),
                network_gradient(relu, lambda z: (z > 0) * 1.0),
                network(width),
                **usual,
            ),
        )
    yield (
        "cce",
        Case(lambda p, y: -np.sum(y * np.log(p)) / len(p), lambda p, y: -y / p / len(p), simplex),
    )


def shapes() -> Iterator[tuple[str, Case]]:
    yield "hinge", Case(hinge, hinge_gradient, signs)
    yield (
        "hinge at its kink",
        Case(hinge, hinge_gradient, lambda rng, scale: (signs(rng, 1)[1],) * 2, **OTHER),
    )
    yield "relu", of_sum(relu, lambda x: x > 0, normal, scaled=True)
    yield "relu at 0", of_sum(relu, lambda x: x > 0, whole, scaled=True, **OTHER)
    yield (
        "square of relu",
        of_sum(lambda x: relu(x) ** 2, lambda x: 2 * relu(x), normal, scaled=True),
    )
    yield "clip", of_sum(lambda x: np.clip(x, -1, 1), lambda x: np.abs(x) < 1, normal)
    yield (
        "norm",
        Case(
            lambda x, y: np.sqrt(np.sum(x**2)),
            lambda x, y: x / np.sqrt(np.sum(x**2)),
            normal,
            scaled=True,
        ),
    )
    yield (
        "norm at 0",
        Case(lambda x, y: np.sqrt(np.sum(x**2)), lambda x, y: 0 * x, zeros, **OTHER),
    )
    yield (
        "maximum, tied",
        Case(
            lambda x, y: np.max(x),
            lambda x, y: np.ones_like(x) / x.size,
            lambda rng, scale: (np.full(3, rng.normal(0, scale)), np.zeros(3)),
            scaled=True,
            **OTHER,
        ),
    )
    yield (
        "quadratic form",
        Case(
            lambda x, a: x @ a @ x,
            lambda x, a: (a + a.T) @ x,
            lambda rng, scale: (rng.normal(0, scale, 4), rng.normal(0, 1, (4, 4))),
            scaled=True,
        ),
    )
    yield (
        "product of tables",
        Case(
            lambda x, y: np.sum(x * y),
            lambda x, y: y + 0 * x,
            lambda rng, scale: (rng.normal(0, scale, (3, 3)), rng.normal(0, 1, (3, 3))),
            scaled=True,
        ),
    )
    yield "rosenbrock", Case(rosenbrock, rosenbrock_gradient, normal)
    yield (
        "rosenbrock, at its minimum",
        Case(rosenbrock, rosenbrock_gradient, lambda rng, scale: (np.ones(3), np.ones(3)), **OTHER),
    )
    yield "exp", of_sum(np.exp, np.exp, normal)
    yield "exp, far", of_sum(np.exp, np.exp, logits(20), **OTHER)
    yield "log", of_sum(np.log, lambda x: 1 / x, positive, scaled=True)
    yield "sqrt", of_sum(np.sqrt, lambda x: 0.5 / np.sqrt(x), positive, scaled=True)
    yield "power", of_sum(lambda x: x**1.5, lambda x: 1.5 * x**0.5, positive, scaled=True)
    yield "inverse", of_sum(lambda x: 1 / x, lambda x: -1 / x**2, positive, scaled=True)
    yield "sin", of_sum(np.sin, np.cos, normal)
    yield "sin, far", of_sum(np.sin, np.cos, tiny(1e4), **OTHER)
    yield "squares, of all sizes", of_sum(lambda x: x**2, lambda x: 2 * x, mixed, **OTHER)


def cancelling() -> Iterator[tuple[str, Case]]:
    yield (
        "sum that cancels",
        Case(
            lambda x, y: np.sum(x - y),
            lambda x, y: np.ones_like(x),
            shuffled,
            scaled=True,
            **OTHER,
        ),
    )
    for offset in (1e3, 1e6):
        yield f"mse, {offset} off", Case(mse, mse_gradient, far(offset), **OTHER)
        yield (
            f"variance, {offset} off",
            Case(
                lambda x, y: np.mean(x**2) - np.mean(x) ** 2,
                lambda x, y: 2 * (x - np.mean(x)) / x.size,
                far(offset),
                **OTHER,
            ),
        )
        yield (
            f"{offset} + mse",
            Case(
                lambda x, y, offset=offset: x.dtype.type(offset) + mse(x, y),
                mse_gradient,
                normal,
                **OTHER,
            ),
        )
        yield (
            f"least squares, {offset} off",
            Case(least_squares, least_squares_gradient, weights(20, offset), **OTHER),
        )
    yield "least squares", Case(least_squares, least_squares_gradient, weights(30))
    yield "1000 terms", Case(least_squares, least_squares_gradient, weights(1000))
    yield (
        "1e-12 times mse",
        Case(
            lambda x, y: x.dtype.type(1e-12) * mse(x, y),
            lambda x, y: 1e-12 * mse_gradient(x, y),
            normal,
        ),
    )
    yield "constant", Case(lambda x, y: 5.0, lambda x, y: 0 * x, normal, **OTHER)
    yield "zero", Case(lambda x, y: 0, lambda x, y: 0 * x, normal, **OTHER)
    yield "stair", of_sum(lambda x: np.floor(3 * x), np.zeros_like, normal, **OTHER)


CASES = dict([*regression(), *probabilities(), *shapes(), *cancelling()])

# How a loss and its gradient come: what is asked, and what is judged.


def single(f: Loss, y: Array) -> Loss:
    return lambda x: f(x.astype(np.float32), y.astype(np.float32))


def noisy(f: Loss) -> Loss:
    """As rounding would have it in a longer computation."""
    return lambda x: f(x) * (1 + 1e-9 * (zlib.crc32(x.tobytes()) / 2**31 - 1))


FORMS: dict[str, Callable[[Case, Array, Array], tuple[Loss, Any]]] = {
    "float64": lambda c, x, y: (lambda at: c.loss(at, y), c.gradient(x, y)),
    "lists and Python's float": lambda c, x, y: (
        lambda at: float(c.loss(at, y)),
        c.gradient(x, y).tolist(),
    ),
    "float32 gradient": lambda c, x, y: (lambda at: c.loss(at, y), single(c.gradient, y)(x)),
    "float32 loss": lambda c, x, y: (single(c.loss, y), c.gradient(x, y)),
    "float32 loss as Python's float": lambda c, x, y: (
        lambda at: float(single(c.loss, y)(at)),
        c.gradient(x, y),
    ),
    "noisy": lambda c, x, y: (noisy(lambda at: c.loss(at, y)), c.gradient(x, y)),
    "both float32": lambda c, x, y: (single(c.loss, y), single(c.gradient, y)(x)),
}


Asked: TypeAlias = Iterable[tuple[float, str]]
QUICKLY = [*((1.0, form) for form in FORMS), (1e-8, "both float32"), (1e8, "float64")]


def refusals(case: Case, asked: Asked, seeds: range) -> list[Any]:
    """What is refused of the right gradients that are asked for, by scale and form."""
    found: list[Any] = []
    for (scale, form), seed in product(asked, seeds):
        if scale == 1 or case.scaled:
            x, y = case.sample(np.random.default_rng([seed, int(np.log10(scale)) + 9]), scale)
            with np.errstate(all="ignore"):
                f, gradient = FORMS[form](case, x, y)
                if np.isfinite(gradient).all():  # where its formula has no value, there is none
                    wrong = failing(check_gradient(f, x, gradient))
                    found += [(form, scale, seed, x, wrong)] if wrong else []
    return found


@pytest.mark.parametrize("name", CASES)
def test_no_right_gradient_is_refused(name: str) -> None:
    assert refusals(CASES[name], QUICKLY, range(1)) == []


@pytest.mark.heavy
@pytest.mark.parametrize("name", CASES)
def test_no_right_gradient_is_refused_at_many_points(name: str) -> None:
    assert refusals(CASES[name], product(SCALES, FORMS), range(8)) == []


# Wrong gradients.

WRONG: dict[str, Callable[[Array, Array], Array]] = {
    "missing factor two": lambda g, x: g / 2,
    "factor two": lambda g, x: 2 * g,
    "missing 1/N": lambda g, x: g * len(g),
    "1/N twice": lambda g, x: g / len(g),
    "N - 1": lambda g, x: g * len(g) / (len(g) - 1),
    "sign": lambda g, x: -g,
    "factor 1.001": lambda g, x: 1.001 * g,
    "log base 2": lambda g, x: g / np.log(2),
    "log base 10": lambda g, x: g / np.log(10),
    "eps added": lambda g, x: g + 0.1,
    "a constant": lambda g, x: g + 1e-3 * np.max(np.abs(g)),
    "zero": lambda g, x: 0 * g,
    "next element's": lambda g, x: np.roll(g, 1),
    "backwards": lambda g, x: g[::-1],
    "squared": lambda g, x: g * np.abs(g),
    "a term of x": lambda g, x: g + x,
    "times x": lambda g, x: g * x,
    "one element": lambda g, x: g * np.where(np.abs(g) == np.max(np.abs(g)), 1.01, 1),
    "one sign": lambda g, x: g * np.where(np.abs(g) == np.max(np.abs(g)), -1, 1),
    "not a number": lambda g, x: g * NAN,
    "averaged": lambda g, x: np.full_like(g, np.mean(g)),
}
QUICK = ["missing factor two", "missing 1/N", "sign", "factor 1.001", "eps added", "one element"]
PLAIN = [name for name, case in CASES.items() if case.plain]


def unseen(case: Case, names: Iterable[str], kinds: list[type], seeds: range) -> list[Any]:
    missed = []
    for seed in seeds:
        x, y = case.sample(np.random.default_rng([seed, 9]), 1.0)
        values: dict[bytes, Any] = {}

        def loss(at: Array, y: Array = y, values: dict[bytes, Any] = values) -> Any:
            key = at.tobytes()
            if key not in values:
                values[key] = case.loss(at, y)
            return values[key]

        right = np.asarray(case.gradient(x, y), np.float64)
        for name in names:
            gradient = WRONG[name](right, x)
            if not np.allclose(gradient, right, rtol=1e-4, atol=0):
                for kind in kinds:
                    seen = failing(check_gradient(loss, x, gradient.astype(kind)))
                    missed += [] if seen else [(name, kind, seed, x, gradient, right)]
    return missed


@pytest.mark.parametrize("name", PLAIN)
def test_every_wrong_formula_is_seen(name: str) -> None:
    assert unseen(CASES[name], QUICK, [np.float64], range(1)) == []


@pytest.mark.heavy
@pytest.mark.parametrize("name", PLAIN)
def test_every_wrong_formula_is_seen_at_many_points(name: str) -> None:
    assert unseen(CASES[name], WRONG, [np.float64, np.float32], range(8)) == []


# One thing at a time.


def verdicts(f: Callable[[Array], Any], x: Any, gradient: Any) -> list[str]:
    return [element.verdict.value for element in check_gradient(f, x, gradient)]


def holds(bracket: Bracket | None, slope: float) -> bool:
    """Whether a bracket holds a slope, and little else."""
    assert bracket is not None
    return bracket.low <= slope <= bracket.high and bracket.high - bracket.low < 1e-5 * (
        1 + abs(slope)
    )


def test_each_element_has_its_value_and_its_slopes() -> None:
    x = np.array([[1.0, -1.0], [0.5, 2.0]])
    elements = check_gradient(lambda at: np.sum(at**3), x, 3 * x**2)
    assert [element.index for element in elements] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    for element, value in zip(elements, (3 * x**2).ravel(), strict=True):
        assert (element.given, element.verdict) == (value, Verdict.RIGHT)
        assert holds(element.left, value)
        assert holds(element.right, value)


def test_a_kink_has_two_slopes_and_all_between_is_right() -> None:
    (element,) = check_gradient(lambda at: np.sum(np.abs(at)), [0.0], [0.0])
    assert holds(element.left, -1)
    assert holds(element.right, 1)
    for slope, verdict in {
        -1.01: "wrong",
        -1.0: "right",
        0.5: "right",
        1.0: "right",
        1.01: "wrong",
    }.items():
        assert verdicts(lambda at: np.sum(np.abs(at)), np.zeros(2), [slope, 0]) == [
            verdict,
            "right",
        ]


@pytest.mark.parametrize("shape", [(), (1,), (2, 3), (2, 2, 2), (0,)])
def test_every_shape_is_judged(shape: tuple[int, ...]) -> None:
    x = np.random.default_rng(1).normal(size=shape)
    assert verdicts(lambda at: np.sum(at**2), x, 2 * x) == ["right"] * x.size
    assert verdicts(lambda at: np.sum(at**2), x, 3 * x) == ["wrong"] * x.size


def test_another_shape_is_no_gradient() -> None:
    with pytest.raises(ValueError, match=r"\(2,\).*\(3,\)"):
        check_gradient(np.sum, np.zeros(3), np.zeros(2))


def test_an_array_counts_as_its_sum() -> None:
    assert verdicts(np.sin, [0.5, 1.0], np.cos([0.5, 1.0])) == ["right", "right"]


@pytest.mark.parametrize("value", [NAN, INF, -INF])
def test_what_is_not_finite_is_wrong(value: float) -> None:
    assert verdicts(lambda at: np.sum(at**2), [1.0, 2.0], [value, 4.0]) == ["wrong", "right"]


def test_a_point_beyond_the_edge_says_nothing() -> None:
    for f in (lambda at: np.log(1 - at[0]), lambda at: math.log(1 - at[0])):
        p = 1 - 2.0**-30
        assert verdicts(f, [p], [-(2.0**30)]) == ["right"]
        assert verdicts(f, [p], [-(2.0**31)]) == ["wrong"]


def test_where_nothing_has_a_value_nothing_is_judged() -> None:
    for f in (lambda at: NAN, lambda at: None, lambda at: "text"):
        assert verdicts(f, [1.0, 2.0], [3.0, 4.0]) == ["unknown", "unknown"]
    lonely = check_gradient(lambda at: 1.0 if at[0] == 1 else NAN, [1.0], [0.0])
    assert [(e.left, e.right, e.verdict) for e in lonely] == [(None, None, Verdict.UNKNOWN)]


def test_what_the_function_raises_at_the_point_itself_is_raised() -> None:
    with pytest.raises(ValueError, match="math domain"):
        check_gradient(lambda at: math.log(at[0]), [-1.0], [1.0])


def test_a_function_may_change_what_it_is_given() -> None:
    def f(at: Array) -> Any:
        at *= at
        return np.sum(at)

    x = np.array([1.0, 2.0])
    assert verdicts(f, x, 2 * x) == ["right", "right"]
    assert x.tolist() == [1.0, 2.0]


def test_the_end_of_a_flat_stretch_is_told_from_a_stair() -> None:
    dead = -0.6
    assert verdicts(lambda at: np.sum(np.maximum(at, 0)), [dead], [0.0]) == ["right"]
    assert verdicts(lambda at: np.sum(np.maximum(at, 0)), [dead], [0.01]) == ["wrong"]
    assert verdicts(lambda at: np.log(np.cosh(at[0])), [1e-9], [1e-9]) == ["right"]
    assert verdicts(lambda at: np.log(np.cosh(at[0])), [1e-9], [1e-3]) == ["wrong"]


def test_a_kink_beside_one_element_does_not_blur_the_others() -> None:
    def f(at: Array) -> Any:
        return np.sum(np.abs(at))

    x = np.array([1e-13, 0.5, 2.0])
    assert verdicts(f, x, [1.0, 1.0, 1.0]) == ["right"] * 3
    assert verdicts(f, x, [1.0, 1.001, 1.0]) == ["right", "wrong", "right"]


class Counting:
    """A function that is asked in messages, and counts them."""

    def __init__(self, f: Callable[[Array], Any]) -> None:
        self.f = f
        self.sizes: list[int] = []

    def ask(self, points: Sequence[Array]) -> list[Any]:
        """A value for each point."""
        self.sizes.append(len(points))
        return [self.f(point) for point in points]


def test_a_right_gradient_takes_two_messages() -> None:
    asked, x = Counting(lambda at: np.sum(at**2)), np.arange(1.0, 21)
    assert not failing(check_elements(asked.ask, x, 2 * x))
    assert asked.sizes == [57, 58 * 20]


def test_a_wrong_element_takes_few_more() -> None:
    asked, x = Counting(lambda at: np.sum(at**2)), np.arange(1.0, 21)
    gradient = np.where(x == 7, 0, 2 * x)
    assert [element.index for element in failing(check_elements(asked.ask, x, gradient))] == [(6,)]
    assert len(asked.sizes) <= 12
    assert sum(asked.sizes[2:]) < 250


def test_long_messages_are_sent_in_parts() -> None:
    asked, x = Counting(lambda at: np.sum(at**2)), np.ones(300)
    assert not failing(check_elements(asked.ask, x, 2 * x))
    assert max(asked.sizes) * x.size <= MESSAGE
