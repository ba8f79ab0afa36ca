"""Inputs of a gradient: a few to show it at, and those that somebody types: literals, never run."""

import ast
import inspect
from collections.abc import Callable, Sequence
from itertools import combinations, islice
from typing import Any

import numpy as np

from grader.checking import notation
from grader.checking.contract import Arguments, Gradient
from grader.model import InputError, Message, message

LOOKED_AT = 100  # small inputs
SHOWN = 3


def samples(gradient: Gradient) -> list[Arguments]:
    """Some of its small inputs: of each size the first, so that some have several elements."""
    small = list(islice(gradient.small(), LOOKED_AT))
    sizes: dict[tuple[int, ...], Arguments] = {}
    for args in small:
        sizes.setdefault(gradient.point(args).shape, args)
    return (list(sizes.values()) if len(sizes) > 1 else small)[:SHOWN]


def typed(text: str, gradient: Gradient, program: Callable[..., Any]) -> Arguments:
    """The arguments of a call, by position or by name; an InputError shows a right form.

    Args:
        text: as in `[1, 2], [0.5, 2.5]` or `y=[1, 2], y_hat=[0.5, 2.5]`. The `np.array(...)` that
            a report writes around a list is read over.
        gradient: whose arguments they are.
        program: the right version of it: for the names, and it must be able to answer.
    """
    signature = inspect.signature(program)
    examples = samples(gradient)
    names = list(signature.parameters)
    form = _form(names, examples[-1])
    try:
        positional, named = _read(text)
    except (SyntaxError, ValueError, TypeError, MemoryError, RecursionError) as error:
        raise InputError(
            message(
                "The input %(input)s cannot be read. Numbers and lists of numbers can, as in "
                "%(example)s",
                input=text,
                example=form,
            )
        ) from error
    try:
        args = signature.bind(*positional, **named).args
    except TypeError as error:
        raise InputError(
            message(
                "%(function)s takes these arguments: %(names)s. They are written as in %(example)s",
                function=gradient.name,
                names=", ".join(names),
                example=form,
            )
        ) from error
    if not _fits(args, examples) or not _is_answered(program, args):
        raise InputError(_misfit(names, args, form))
    return tuple(args)


def _read(text: str) -> tuple[list[Any], dict[str, Any]]:
    """What stands between the brackets of a call; whatever else it is, is a TypeError."""
    call = ast.parse(f"f({text})", mode="eval").body
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        raise TypeError("not arguments")
    named = {str(keyword.arg): _numbers(keyword.value) for keyword in call.keywords}
    return [_numbers(node) for node in call.args], named


def _numbers(node: ast.expr) -> Any:
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "np.array" and len(node.args) == 1:
        node = node.args[0]
    array = np.array(ast.literal_eval(node))
    if array.dtype.kind not in "iuf":
        raise ValueError("not numbers")
    return array.astype(np.float64) if array.ndim else float(array)


def _fits(args: Sequence[Any], examples: Sequence[Arguments]) -> bool:
    """Whether the arguments have as many axes as usual, and the same shape where it is the same."""
    shapes = [np.shape(arg) for arg in args]
    usual = [[np.shape(arg) for arg in example] for example in examples]
    pairs = combinations(range(len(usual[0])), 2)
    equal = [pair for pair in pairs if all(len({of[n] for n in pair}) == 1 for of in usual)]
    axes = [len(shape) for shape in usual[0]]
    return (
        0 not in [np.size(arg) for arg in args]
        and [len(shape) for shape in shapes[: len(axes)]] == axes
        and all(shapes[one] == shapes[other] for one, other in equal)
    )


def _is_answered(program: Callable[..., Any], args: Sequence[Any]) -> bool:
    try:
        with np.errstate(all="ignore"):
            program(*args)
    except Exception:  # noqa: BLE001  # whatever it is, these arguments are no input
        return False
    return True


def _misfit(names: Sequence[str], args: Sequence[Any], form: str) -> Message:
    shapes = [f"{name} {np.shape(arg)}" for name, arg in zip(names, args, strict=False)]
    return message(
        "These shapes do not fit: %(shapes)s. A form that does is %(example)s",
        shapes=", ".join(shapes),
        example=form,
    )


def _form(names: Sequence[str], example: Arguments) -> str:
    pairs = zip(names, example, strict=False)
    values = ", ".join(f"{name}={notation.answer(value)}" for name, value in pairs)
    return f'--input "{values}"'
