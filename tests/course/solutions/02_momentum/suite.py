"""The hidden checks of 02."""

from collections.abc import Iterator

from grader.checking import Optimizer, agree, check, independent


def small() -> Iterator[tuple[list[float], list[list[float]]]]:
    """One weight, one step; then two."""
    yield [0.0], [[1.0]]
    yield [0.0], [[1.0], [1.0]]
    yield [0.0], [[2.0], [-1.0]]


MOMENTUM = Optimizer("Momentum", small)


def run(rng, steps, **options):
    """A start and gradients, both drawn."""
    return MOMENTUM(rng.normal(size=3), list(rng.normal(0, 5, (steps, 3))), **options)


@check("the first step", points=30)
def test_first_step(candidate, rng):
    agree(candidate, [run(rng, 1) for _ in range(3)])


@check("several steps", points=40)
def test_several_steps(candidate, rng):
    agree(candidate, [run(rng, steps, momentum=0.8) for steps in (2, 3, 5)])


@check("two instances side by side", points=30)
def test_independent(candidate, rng):
    runs = [([0.0, 1.0], list(rng.normal(0, 5, (3, 2)))) for _ in range(2)]
    independent(candidate, MOMENTUM.interleaved(runs), [MOMENTUM(*one) for one in runs])
