"""What is changed: each rule yields the nodes that can hang in the place of a given one."""

import ast
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from grader.mutation.places import Scope, Slot, is_own, is_stored

Rule: TypeAlias = Callable[[Any, Slot], Iterator[ast.AST]]

_OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult, ast.Div),
    ast.Sub: (ast.Add, ast.Mult, ast.Div),
    ast.Mult: (ast.Div, ast.Add, ast.Sub),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mod),
    ast.Mod: (ast.FloorDiv, ast.Mult),
    ast.Pow: (ast.Mult, ast.Add),
    ast.MatMult: (ast.Mult,),
}
_COMMUTATIVE = ast.Add | ast.Mult

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt, ast.GtE),
    ast.Gt: (ast.GtE, ast.LtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt, ast.LtE),
    ast.Eq: (ast.NotEq, ast.GtE),
    ast.NotEq: (ast.Eq, ast.Gt),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}

_EXCHANGED = (
    ("sum", "mean"),
    ("max", "min"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("zeros_like", "ones_like"),
    ("zeros", "ones"),
    ("std", "var"),
    ("any", "all"),
    ("exp", "expm1"),
    ("log", "log1p"),
    ("floor", "ceil"),
    ("vstack", "hstack"),
)
_OTHER = {**dict(_EXCHANGED), **{b: a for a, b in _EXCHANGED}}
_SYMMETRIC = ("maximum", "minimum", "max", "min", "hypot", "array_equal")
_SIGNLESS = ("len", "abs", "zeros_like", "ones_like", "empty_like")  # the same for either sign

_NUMERIC = ast.BinOp | ast.Call | ast.Name | ast.Attribute | ast.Subscript | ast.IfExp
_UNCHANGED = ast.FunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom


# Expressions.


def _arithmetic(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Another operator, the operands exchanged, one operand alone."""
    if not isinstance(node, ast.BinOp):
        return
    for other in _OPERATORS.get(type(node.op), ()):
        yield ast.BinOp(node.left, other(), node.right)
    if not isinstance(node.op, _COMMUTATIVE):
        yield ast.BinOp(node.right, node.op, node.left)
    yield from (node.left, node.right)


def _sign(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """A sign (or `not`) taken away; a sign before a whole value, an argument, a part of a tuple."""
    if isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, _NUMERIC) and _is_whole(slot):
        yield ast.UnaryOp(ast.USub(), node)


def _value(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Twice, half, and one more than what is assigned or returned."""
    valued = isinstance(slot.parent, ast.stmt) and slot.field == "value"
    if valued and isinstance(node, _NUMERIC | ast.UnaryOp):
        yield ast.BinOp(ast.Constant(2), ast.Mult(), node)
        yield ast.BinOp(node, ast.Div(), ast.Constant(2))
        yield ast.BinOp(node, ast.Add(), ast.Constant(1))


def _is_whole(slot: Slot) -> bool:
    if isinstance(slot.parent, ast.Call):
        return slot.field == "args" and _called(slot.parent) not in _SIGNLESS
    return slot.field in ("value", "elts") and isinstance(slot.parent, ast.stmt | ast.Tuple)


def _constant(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    value = node.value if isinstance(node, ast.Constant) else None
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, str):
        yield ast.Constant("")
    elif isinstance(value, int | float):
        half = value // 2 if isinstance(value, int) and value % 2 == 0 else value / 2
        others = (0, 1, -value, value + 1, 2 * value, half)
        yield from (_number(other) for other in others if other != value)


def _number(value: float) -> ast.expr:
    # A tree has no negative constants: in `-1 ** n` the sign would come last.
    return ast.UnaryOp(ast.USub(), ast.Constant(-value)) if value < 0 else ast.Constant(value)


def _comparison(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    if not isinstance(node, ast.Compare):
        return
    for place, op in enumerate(node.ops):
        for other in _COMPARISONS[type(op)]:
            ops = [*node.ops[:place], other(), *node.ops[place + 1 :]]
            yield ast.Compare(node.left, ops, node.comparators)


def _boolean(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """The other of `and` and `or`, one operand alone."""
    if isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.And() if isinstance(node.op, ast.Or) else ast.Or(), node.values)
        yield from node.values


def _condition(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """A test reversed or decided beforehand; one branch of `a if test else b` alone."""
    if isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    if slot.field in ("test", "ifs"):
        yield ast.UnaryOp(ast.Not(), node)
        yield ast.Constant(value=False)
        if not isinstance(slot.parent, ast.While):
            yield ast.Constant(value=True)


def _call(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Another function; what it is called with or on, alone; its arguments changed."""
    if not isinstance(node, ast.Call):
        return
    if _called(node) in _OTHER:
        yield ast.Call(_renamed(node.func, _OTHER[_called(node)]), node.args, node.keywords)
    yield from (argument for argument in node.args if not isinstance(argument, ast.Starred))
    if isinstance(node.func, ast.Attribute) and not _is_of_module(node.func, slot.scope):
        yield node.func.value
    yield from (ast.Call(node.func, args, node.keywords) for args in _arguments(node))
    for place in range(len(node.keywords)):
        kept = [*node.keywords[:place], *node.keywords[place + 1 :]]
        yield ast.Call(node.func, node.args, kept)


def _arguments(node: ast.Call) -> Iterator[list[ast.expr]]:
    """Other arguments by position: exchanged; one bound of `clip`, or one more for `range`."""
    name, args = _called(node), node.args
    if name not in _SYMMETRIC:
        yield from _transposed(args)
    if name == "clip":
        yield from ([*args[:n], ast.Constant(None), *args[n + 1 :]] for n in range(1, len(args)))
    if name == "range":
        for place, argument in enumerate(args):
            yield from ([*args[:place], new, *args[place + 1 :]] for new in _nudged(argument))


def _called(node: ast.Call) -> str:
    func = node.func
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def _renamed(func: ast.expr, name: str) -> ast.expr:
    if isinstance(func, ast.Attribute):
        return ast.Attribute(func.value, name, func.ctx)
    return ast.Name(name, ast.Load())


def _is_of_module(func: ast.Attribute, scope: Scope) -> bool:
    return ast.unparse(func).partition(".")[0] in scope.modules


def _transposed(nodes: list[ast.expr]) -> Iterator[list[ast.expr]]:
    """Each two neighbours exchanged."""
    for place in range(len(nodes) - 1):
        yield [*nodes[:place], nodes[place + 1], nodes[place], *nodes[place + 2 :]]


def _nudged(node: ast.expr) -> Iterator[ast.expr]:
    """One more and one less."""
    if isinstance(node, ast.Constant) and type(node.value) is int:
        yield from (_number(node.value + 1), _number(node.value - 1))
    elif isinstance(node, _NUMERIC):
        yield from (ast.BinOp(node, op(), ast.Constant(1)) for op in (ast.Add, ast.Sub))


def _axis(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Another axis; `_call` drops it, and `keepdims`."""
    if isinstance(slot.parent, ast.keyword) and slot.parent.arg == "axis":
        yield from (ast.Constant(axis) for axis in (0, 1))


def _name(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Another argument of the function."""
    if isinstance(node, ast.Name) and node.id in slot.scope.arguments:
        yield from (ast.Name(name, node.ctx) for name in slot.scope.arguments)


def _attribute(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """Another attribute of `self`; an array without its `.T`."""
    if isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    if isinstance(node, ast.Attribute) and is_own(node):
        yield from (ast.Attribute(node.value, name, node.ctx) for name in slot.scope.attributes)


def _subscript(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """One place further, or less far."""
    indexed = isinstance(slot.parent, ast.Subscript) and slot.field == "slice"
    if indexed or isinstance(slot.parent, ast.Slice):
        yield from _nudged(node)


def _parts(node: ast.expr, slot: Slot) -> Iterator[ast.AST]:
    """The parts of a tuple exchanged."""
    if isinstance(node, ast.Tuple):
        yield from (ast.Tuple(parts, node.ctx) for parts in _transposed(node.elts))


# Statements.


def _assignment(node: ast.stmt, slot: Slot) -> Iterator[ast.AST]:
    """Another operator of an augmented assignment, or none."""
    if isinstance(node, ast.AugAssign):
        for other in _OPERATORS.get(type(node.op), ()):
            yield ast.AugAssign(node.target, other(), node.value)
        yield ast.Assign([node.target], node.value, lineno=node.lineno)


def _return(node: ast.stmt, slot: Slot) -> Iterator[ast.AST]:
    """Another variable of the function."""
    if isinstance(node, ast.Return):
        yield from (ast.Return(ast.Name(name, ast.Load())) for name in slot.scope.variables)


def _statement(node: ast.stmt, slot: Slot) -> Iterator[ast.AST]:
    """Nothing in its place; the other of `break` and `continue`."""
    if isinstance(node, ast.Break | ast.Continue):
        yield ast.Continue() if isinstance(node, ast.Break) else ast.Break()
    if not isinstance(node, _UNCHANGED):
        yield ast.Pass()


def depends(first: ast.stmt, second: ast.stmt, scope: Scope) -> bool:
    """Whether the order of two statements can make a difference.

    It cannot where both assign, neither touches what the other assigns to, and nothing is called
    but functions of modules.
    """
    if not all(isinstance(s, ast.Assign | ast.AugAssign) for s in (first, second)):
        return not isinstance(first, _UNCHANGED)
    called = [n for s in (first, second) for n in ast.walk(s) if isinstance(n, ast.Call)]
    if not all(isinstance(c.func, ast.Attribute) and _is_of_module(c.func, scope) for c in called):
        return True
    return bool(_touched(first, stored=True) & _touched(second)) or bool(
        _touched(first) & _touched(second, stored=True)
    )


def _touched(statement: ast.stmt, *, stored: bool = False) -> set[str]:
    """The variables of a statement, and what it keeps in `self`; or only what it assigns to."""
    touched = set()
    for node in ast.walk(statement):
        inner = node
        while isinstance(inner, ast.Subscript):  # an item assigned changes the whole
            inner = inner.value
        named = isinstance(inner, ast.Name) and inner.id != "self"
        if (named or is_own(inner)) and (is_stored(node) or not stored):
            touched.add(ast.unparse(inner))
    return touched


DEFAULTS: tuple[tuple[str, Rule], ...] = (("default", _constant),)
STATEMENTS: tuple[tuple[str, Rule], ...] = (
    ("assignment", _assignment),
    ("return", _return),
    ("statement", _statement),
)
EXPRESSIONS: tuple[tuple[str, Rule], ...] = (
    ("axis", _axis),
    ("operator", _arithmetic),
    ("comparison", _comparison),
    ("boolean", _boolean),
    ("condition", _condition),
    ("call", _call),
    ("constant", _constant),
    ("sign", _sign),
    ("value", _value),
    ("name", _name),
    ("attribute", _attribute),
    ("index", _subscript),
    ("parts", _parts),
)
