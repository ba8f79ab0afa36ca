"""Small changes of a reference solution: a strong suite notices each of them.

`mutants` makes every version of a reference with one change inside its marked regions, or in the
defaults of a function that has one. A change is made in the syntax tree: another node hangs where
one hung while the program is written out. `grader.mutation.strength` puts mutants to a suite.
"""

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from grader.mutation.places import Slot, slots
from grader.mutation.rules import DEFAULTS, EXPRESSIONS, STATEMENTS, Rule, depends

BEGIN, END = "# <solution>", "# </solution>"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A reference with one small change.

    Attributes:
        kind: the rule that made the change.
        function: where: `f`, `Class.method` or `<module>`.
        before, after: the lines that were changed. Where a function has the same line several
            times, a number behind `after` tells its mutants apart.
        source: the whole program.
    """

    kind: str
    function: str
    before: str
    after: str
    source: str

    @property
    def id(self) -> tuple[str, str, str]:
        """What it is called; the same whatever else changes in the file."""
        return self.function, self.before, self.after


def mutants(source: str) -> Iterator[Mutant]:
    """Every version of a reference with one small change, each once."""
    tree = ast.parse(source)
    parts = [ast.unparse(statement) for statement in tree.body]
    inside = _marked_lines(source)
    seen = set(enumerate(parts))
    named: Counter[tuple[str, str, str]] = Counter()
    for slot in slots(tree):
        for kind, before, after in _changes(slot, inside):
            changed = ast.unparse(tree.body[slot.top])  # while the change is in place
            if (slot.top, changed) in seen:
                continue
            seen.add((slot.top, changed))
            function = slot.scope.name or "<module>"
            named[function, before, after] += 1
            times = named[function, before, after]
            number = f" ({times})" if times > 1 else ""
            program = "\n".join([*parts[: slot.top], changed, *parts[slot.top + 1 :], ""])
            yield Mutant(kind, function, before, after + number, program)


def _marked_lines(source: str) -> set[int]:
    inside: set[int] = set()
    marked = False
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip() in (BEGIN, END):
            marked = line.strip() == BEGIN
        elif marked:
            inside.add(number)
    return inside


def _changes(slot: Slot, inside: set[int]) -> Iterator[tuple[str, str, str]]:
    """Make each change at one place, for as long as its kind and its lines are looked at."""
    old = slot.get()
    for kind, rule in _rules(slot, old, inside):
        for new in list(rule(old, slot)):
            before = _line(slot.statement)
            slot.put(new)
            yield kind, before, _line(new if old is slot.statement else slot.statement)
            slot.put(old)
    if isinstance(old, ast.stmt) and _is_within(old, inside):
        yield from _exchanged(slot, inside)


def _rules(slot: Slot, node: Any, inside: set[int]) -> Iterable[tuple[str, Rule]]:
    if isinstance(slot.parent, ast.arguments):
        function = slot.statement
        lines = range(function.lineno, (function.end_lineno or 0) + 1)
        return () if inside.isdisjoint(lines) else DEFAULTS
    if not _is_within(node, inside):
        return ()
    return STATEMENTS if isinstance(node, ast.stmt) else EXPRESSIONS


def _exchanged(slot: Slot, inside: set[int]) -> Iterator[tuple[str, str, str]]:
    """A statement behind the one that follows it, where that can make a difference."""
    block: list[ast.stmt] = getattr(slot.parent, slot.field)
    place = slot.index or 0
    if place + 1 == len(block) or not _is_within(block[place + 1], inside):
        return
    first, second = block[place : place + 2]
    if depends(first, second, slot.scope):
        lines = [_line(first), _line(second)]
        block[place : place + 2] = [second, first]
        yield "order", "; ".join(lines), "; ".join(reversed(lines))
        block[place : place + 2] = [first, second]


def _is_within(node: Any, inside: set[int]) -> bool:
    return {node.lineno, node.end_lineno} <= inside


def _line(statement: ast.AST) -> str:
    """A statement in one line; of one that holds others, the head."""
    lines = ast.unparse(statement).splitlines()
    return next((line for line in lines if not line.startswith("@")), "")
