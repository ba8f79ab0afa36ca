"""Where a program can be changed: each place at which a node hangs in its syntax tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

_LEFT_ALONE = ("annotation", "returns", "decorator_list")


@dataclass(frozen=True, slots=True)
class Scope:
    """What can be named where a node stands.

    Attributes:
        name: `f`, `Class.method`, or nothing at module level.
        arguments, variables: of the function and of those around it.
        attributes: what the methods of the class keep in `self`.
        modules: names of imported modules.
    """

    name: str = ""
    arguments: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()

    def of(self, node: ast.AST) -> "Scope":
        """The scope inside a node: its own where it is a function or a class."""
        if isinstance(node, ast.ClassDef):
            return replace(self, name=self._inner(node), attributes=_attributes(node))
        if not isinstance(node, ast.FunctionDef):
            return self
        taken = node.args
        own = [a.arg for a in (*taken.posonlyargs, *taken.args, *taken.kwonlyargs)]
        arguments = [*self.arguments, *(name for name in own if name != "self")]
        stored = [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and is_stored(n)]
        return replace(
            self,
            name=self._inner(node),
            arguments=tuple(dict.fromkeys(arguments)),
            variables=tuple(dict.fromkeys([*arguments, *stored])),
        )

    def _inner(self, node: ast.ClassDef | ast.FunctionDef) -> str:
        return f"{self.name}.{node.name}".lstrip(".")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where a node hangs: a field of its parent, or an item of a list there.

    Attributes:
        scope: what can be named there.
        statement: the innermost statement around the node, or the node itself.
        top: number of the module's statement that holds it.
    """

    parent: ast.AST
    field: str
    index: int | None
    scope: Scope
    statement: ast.stmt
    top: int

    def get(self) -> Any:
        """The node."""
        value = getattr(self.parent, self.field)
        return value if self.index is None else value[self.index]

    def put(self, node: Any) -> None:
        """Hang another node there."""
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def slots(tree: ast.Module) -> Iterator[Slot]:
    """Every place of an expression that is read, or of a statement."""
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import)]
    modules = [alias.asname or alias.name for node in imported for alias in node.names]
    scope = Scope(modules=tuple(modules))
    for top, statement in enumerate(tree.body):
        yield Slot(tree, "body", top, scope, statement, top)
        yield from _below(statement, scope.of(statement), statement, top)


def _below(node: ast.AST, scope: Scope, statement: ast.stmt, top: int) -> Iterator[Slot]:
    if isinstance(node, ast.JoinedStr | ast.Raise):
        return  # what a message says is nobody's answer
    for field in node._fields:
        value = getattr(node, field, None)
        several = isinstance(value, list)
        for index, child in enumerate(value if several else [value]):  # type: ignore[arg-type]  # narrowed above
            if not isinstance(child, ast.AST) or field in _LEFT_ALONE or _is_docstring(child):
                continue
            around = child if isinstance(child, ast.stmt) else statement
            read = isinstance(child, ast.expr) and not is_stored(child)
            if read or isinstance(child, ast.stmt):
                yield Slot(node, field, index if several else None, scope, around, top)
            yield from _below(child, scope.of(child), around, top)


def is_stored(node: ast.AST) -> bool:
    """Whether a name, an attribute or an item is assigned to."""
    return isinstance(getattr(node, "ctx", None), ast.Store)


def is_own(node: ast.AST) -> bool:
    """Whether it is an attribute of `self`."""
    own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
    return own and ast.unparse(node).startswith("self.")


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _attributes(node: ast.ClassDef) -> tuple[str, ...]:
    kept = [n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute) and is_own(n)]
    return tuple(dict.fromkeys(kept))
