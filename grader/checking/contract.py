"""What a suite asks: functions and optimizers of the contract, and scripts that call them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

import numpy as np

from grader.answer import Answer, read_answers
from grader.box.runner import Runner
from grader.box.wire import Ref
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

    @cached_property
    def wire(self) -> dict[str, Any]:
        """The script as it crosses to a child; what is as usual is left out."""
        flags = {"fresh": self.fresh, "reuse": self.reuse, "echo": self.echo}
        calls = [call.wire() for call in self.calls]
        return {"calls": calls, **{name: True for name, given in flags.items() if given}}

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
    """

    name: str
    small: Callable[[], Iterable[Arguments]]
    terms: Callable[..., Any] | None = None

    def __call__(self, *args: Any, **kwargs: Any) -> Script:
        """The script of one call."""
        return Script(self, (Call(self.name, args, kwargs),))

    def smaller(self, script: Script) -> Iterable[Script]:
        """Small scripts like this one: other arguments, the same options."""
        options = script.calls[0].kwargs
        return [replace(self(*args, **options), echo=script.echo) for args in self.small()]

    def size_of_terms(self, script: Script, answer: int) -> Any:
        """What an answer's rounding is judged against."""
        return 0.0 if self.terms is None else self.terms(*script.calls[answer].args)

    def origin(self, script: Script, answer: int) -> Any:
        """What an answer is measured from."""
        return 0.0


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

    def size_of_terms(self, script: Script, answer: int) -> Any:
        """Weights are a difference of weights and an update: the start says how large."""
        return np.max(np.abs(self.origin(script, answer)))

    def origin(self, script: Script, answer: int) -> Any:
        """The weights that the instance of an answer started from."""
        instance = script.calls[answer].on
        return next(call.args[0] for call in script.calls if call.on == instance and call.args)
