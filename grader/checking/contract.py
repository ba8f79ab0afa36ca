"""What a suite asks: functions and optimizers of the contract, and scripts that call them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from grader.answer import Answer, read_answers
from grader.box.runner import Runner
from grader.box.wire import Ref
from grader.checking.compare import Array, Leeway, Range, identical
from grader.model import CheckFacts

Arguments = tuple[Any, ...]
Test = TypeVar("Test", bound=Callable[..., None])


def check(label: str, *, points: int, coarse: bool = False) -> Callable[[Test], Test]:
    """Make a test function a graded check."""

    def mark(test: Test) -> Test:
        id = test.__name__.removeprefix("test_").replace("_", "-")
        test.check = CheckFacts(id, label, points, coarse)  # type: ignore[attr-defined]  # read by the judge
        return test

    return mark


@dataclass(frozen=True, slots=True)
class Call:
    """One call: of a name in the module, or of a method of call `on`'s answer.

    With `keep` the answer is an object that stays with the program.
    """

    name: str
    args: Arguments
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    on: int | None = None
    keep: bool = False

    def wire(self) -> dict[str, Any]:
        """The call as it crosses to a child; what is as usual is left out."""
        plain: dict[str, Any] = {"call": self.name, "args": self.args}
        if self.on is not None:
            plain["on"] = self.on
        if self.kwargs:
            plain["kwargs"] = dict(self.kwargs)
        if self.keep:
            plain["keep"] = True
        return plain


@dataclass(frozen=True)
class Script:
    """Calls to be made in order; `grader.box.runner` says what the flags do."""

    subject: "Function | Optimizer"
    calls: tuple[Call, ...]
    fresh: bool = False
    reuse: bool = False
    echo: bool = False
    random: bool = False

    @cached_property
    def wire(self) -> dict[str, Any]:
        """The script as it crosses to a child; what is as usual is left out."""
        names = ("fresh", "reuse", "echo", "random")
        calls = [call.wire() for call in self.calls]
        return {"calls": calls, **{name: True for name in names if getattr(self, name)}}

    def answers_of(self, runner: Runner) -> tuple[Answer, ...]:
        """What a program of ours answers."""
        return read_answers(runner.run(self.wire), [call.keep for call in self.calls])

    def upto(self, calls: int) -> "Script":
        """The same script, ended after so many calls."""
        return replace(self, calls=self.calls[:calls])


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the contract.

    Attributes:
        name: as the contract has it.
        small: yields the arguments of small inputs, the smallest first: what a report shows.
        terms: of the same arguments, the size of the terms that make up the answer; float32
            answers are judged against it.
        subgradients: of the same arguments, the lowest and the highest right value of each
            element, where the derivative does not exist and every value between them is right.
    """

    name: str
    small: Callable[[], Iterable[Arguments]]
    terms: Callable[..., Any] | None = None
    subgradients: Callable[..., Range] | None = None

    def __call__(self, *args: Any, **kwargs: Any) -> Script:
        """The script of one call."""
        return Script(self, (Call(self.name, args, kwargs),))

    def several(self, *calls: Arguments, **kwargs: Any) -> Script:
        """The script of several calls, one after the other in one module."""
        return Script(self, tuple(Call(self.name, args, kwargs) for args in calls))

    def smaller(self, script: Script) -> Iterable[Script]:
        """Small scripts like this one: other arguments, the same options.

        Of several calls, an argument in which they differ stays as it is.
        """
        first = script.calls[0].args

        def shrunk(call: Call, small: Arguments) -> Call:
            chosen = [
                new if old is own or identical(old, own) else own
                for new, old, own in zip(small, first, call.args, strict=True)
            ]
            return replace(call, args=tuple(chosen))

        return [
            replace(script, calls=tuple(shrunk(call, args) for call in script.calls))
            for args in self.small()
        ]

    def leeway(self, script: Script, answer: int) -> Leeway:
        """What is right beyond the usual tolerance."""
        call = script.calls[answer]

        def of(facts: Callable[..., Any] | None, usual: Any) -> Callable[[], Any]:
            return lambda: usual if facts is None else facts(*call.args, **call.kwargs)

        return Leeway(of(self.terms, 0.0), of(self.subgradients, None))

    def origin(self, script: Script, answer: int) -> Any:
        """What an answer is measured from."""
        return 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Gradient(Function):
    """A function of the contract that is the derivative of another.

    Attributes:
        loss: the other, which takes the same arguments. Where its answer is an array, element by
            element of the argument, its sum is what is derived.
        by: position of the argument that the derivative is by; several positions where these are
            numbers and the derivative has an element for each.
        inner: what the argument goes through before the loss gets it: the derivative is by the
            argument of `loss(y, inner(z))`.
    """

    loss: Function
    by: int | tuple[int, ...]
    inner: Callable[[Any], Any] | None = None

    def point(self, args: Sequence[Any]) -> Array:
        """The argument that the derivative is by."""
        if isinstance(self.by, tuple):
            return np.array([args[n] for n in self.by], np.float64)
        return np.asarray(args[self.by], np.float64)

    def at(self, args: Sequence[Any], point: Array) -> list[Any]:
        """The loss's arguments, with this one moved to `point`."""
        moved = point if self.inner is None else self.inner(point)
        if isinstance(self.by, tuple):
            new = dict(zip(self.by, moved.tolist(), strict=True))
        else:
            new = {self.by: moved if np.ndim(args[self.by]) else float(moved)}
        return [new.get(n, argument) for n, argument in enumerate(args)]


@dataclass(frozen=True, slots=True)
class Optimizer:
    """A class of the contract with `step(w, g)`; a script runs each in a fresh module.

    Attributes:
        name: as the contract has it.
        small: yields (start, gradients) of short runs, the smallest first.
    """

    name: str
    small: Callable[[], Iterable[tuple[Any, Sequence[Any]]]]

    def __call__(
        self, start: Any, gradients: Sequence[Any], *positional: Any, **options: Any
    ) -> Script:
        """The script of one instance that is stepped from `start`, a step for each gradient.

        The options come by position or by keyword, as a submission is to be given them.
        """
        calls = [Call(self.name, positional, options, keep=True)]
        for number, gradient in enumerate(gradients):
            weights = Ref(number) if number else np.asarray(start, np.float64)
            calls.append(Call("step", (weights, np.asarray(gradient, np.float64)), on=0))
        return Script(self, tuple(calls), fresh=True)

    def interleaved(self, runs: Sequence[tuple[Any, Sequence[Any]]], **options: Any) -> Script:
        """Several instances, created first and then stepped in turn."""
        calls = [Call(self.name, (), options, keep=True) for _ in runs]
        last: list[Any] = [np.asarray(start, np.float64) for start, _ in runs]
        for step in range(len(runs[0][1])):
            for number, (_, gradients) in enumerate(runs):
                gradient = np.asarray(gradients[step], np.float64)
                calls.append(Call("step", (last[number], gradient), on=number))
                last[number] = Ref(len(calls) - 1)
        return Script(self, tuple(calls), fresh=True)

    def smaller(self, script: Script) -> Iterable[Script]:
        """Short runs with the options of this script's first instance, of as many instances."""
        made = script.calls[0]
        if sum(call.keep for call in script.calls) > 1:
            pairs = [[(w, gs), (w, [-2 * np.asarray(g) for g in gs])] for w, gs in self.small()]
            return [self.interleaved(pair, **made.kwargs) for pair in pairs]
        return [
            replace(self(w, gs, *made.args, **made.kwargs), reuse=script.reuse, echo=script.echo)
            for w, gs in self.small()
        ]

    def leeway(self, script: Script, answer: int) -> Leeway:
        """Weights are a difference of weights and an update: the start says how large."""
        return Leeway(lambda: np.max(np.abs(self.origin(script, answer))))

    def origin(self, script: Script, answer: int) -> Any:
        """The weights that the instance of an answer started from."""
        instance = script.calls[answer].on
        return next(call.args[0] for call in script.calls if call.on == instance and call.args)
