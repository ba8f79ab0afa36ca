"""A script as lines of Python that a student can paste and run."""

from collections.abc import Iterator

import numpy as np

from grader.box.wire import Ref
from grader.checking.contract import Call, Script
from grader.checking.notation import python

GRADIENT = "g"  # the caller's one array, where it reuses it


def pasted(script: Script, number: int) -> str:
    """The calls up to the one whose answer is shown; all of them where the caller reuses arrays."""
    if not script.reuse:
        return "\n".join(_Names(script.upto(number + 1)).lines())
    names = _Names(script)
    return "\n".join([*names.lines(), names.of(number)])


class _Names:
    """What the lines call the objects and the answers of a script."""

    def __init__(self, script: Script) -> None:
        self.script = script

    def lines(self) -> Iterator[str]:
        written = False
        for number, call in enumerate(self.script.calls):
            if self.script.reuse and call.on is not None:
                yield f"{GRADIENT}{'[...]' if written else ''} = {self._gradient(call, written)}"
                written = True
            yield self._line(number, call)

    def of(self, number: int) -> str:
        """`optimizer`, `optimizer_2` for an object; `w`, `w_2` for the weights that it answers.

        `answer`, `answer_2` for what a function answers.
        """
        on = self.script.calls[number].on
        if on is None:
            made = "optimizer" if self.script.calls[number].keep else "answer"
            return f"{made}{self._suffix(number)}"
        return f"w_{number}" if self.script.reuse else f"w{self._suffix(on)}"

    def _line(self, number: int, call: Call) -> str:
        parts = [self._argument(call, place) for place in range(len(call.args))]
        parts += [f"{name}={python(value)}" for name, value in call.kwargs.items()]
        text = f"{call.name}({', '.join(parts)})"
        if call.on is not None:
            return f"{self.of(number)} = {self.of(call.on)}.{text}"
        return f"{self.of(number)} = {text}" if len(self.script.calls) > 1 else text

    def _argument(self, call: Call, place: int) -> str:
        value = call.args[place]
        if isinstance(value, Ref):
            return self.of(value.call)
        if self.script.reuse and call.on is not None and place:
            return GRADIENT
        return python(value)

    def _gradient(self, call: Call, written: bool) -> str:
        gradient = np.asarray(call.args[1])
        return python(gradient.tolist()) if written else python(gradient)

    def _suffix(self, number: int) -> str:
        earlier = sum(call.on is None for call in self.script.calls[:number])
        return f"_{earlier + 1}" if earlier else ""
