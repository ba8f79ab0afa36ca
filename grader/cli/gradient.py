"""The command `grade gradient`: a student's gradient beside measured slopes, by element."""

import sys
from collections.abc import Sequence
from math import floor, log10
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.commands import EXIT_FAILED, EXIT_PASSED, grade
from grader.cli.group import shared
from grader.cli.session import Session
from grader.course import Exercise
from grader.model import N_, InputError, Message, message, messages
from grader.reading import read_submission
from grader.report import text
from grader.start import make_starter

if TYPE_CHECKING:
    from grader.checking.candidate import Candidate, Reference
    from grader.checking.contract import Arguments, Gradient
    from grader.checking.slopes import Bracket, Element

DIGITS, DECIMALS = 7, 12  # a slope below `1e-12` is 0
VERDICTS = {
    "right": ("✓ ", text.GREEN, N_("right")),
    "wrong": ("✗ ", text.RED, N_("wrong")),
    "unknown": ("? ", text.DIM, N_("not judged")),
}


@grade.command(help=N_("Check a gradient against slopes of the right loss, element by element."))
@click.argument("target", metavar="FILE[::NAME]")
@click.option(
    "--input",
    "typed_input",
    metavar="TEXT",
    help=N_("An input of your own: numbers and lists, as in `[1, 2], [0.5, 2.5]`."),
)
@click.option(
    "--exercise", metavar="NN_slug", help=N_("The exercise, where the file's name does not say it.")
)
@shared
def gradient(session: Session, target: str, typed_input: str | None, exercise: str | None) -> int:
    """Print a table for each gradient and input, and what else there is to say."""
    from grader.checking.candidate import Candidate, Reference
    from grader.checking.faults import unreadable
    from grader.sandbox import Box, Limits

    name, function = target.rsplit("::", 1) if "::" in target else (target, "")
    submission = read_submission(Path(name))
    found = session.course.find(exercise) if exercise else session.course.of_file(Path(name))
    reference = Reference(found.reference())
    work = _work(reference, _chosen(found, function), typed_input)
    starter = session.starter or make_starter()
    box = Box(starter, submission.source, f"{found.slug}.py", Limits())
    candidate = Candidate(box, reference, unreadable(submission.source))
    page = session.page(sys.stdout)
    try:
        right = [_report(page, candidate, each, inputs) for each, inputs in work]
        text.printed(page, *box.printed())
    finally:
        box.close()
        starter.close()
    sys.stdout.write(page.text())
    return EXIT_PASSED if all(right) else EXIT_FAILED


def _chosen(exercise: Exercise, function: str) -> "Sequence[Gradient]":
    """The gradient that was asked for, or all of the exercise."""
    every = exercise.gradients
    if not every:
        raise InputError(message("%(exercise)s has no gradient.", exercise=exercise.slug))
    chosen = [each for each in every if function in ("", each.name)]
    if not chosen:
        raise InputError(
            message(
                "%(function)s is not a gradient of %(exercise)s. Its gradients are: %(all)s",
                function=function,
                exercise=exercise.slug,
                all=", ".join(each.name for each in every),
            )
        )
    return chosen


def _work(
    reference: "Reference", chosen: "Sequence[Gradient]", typed_input: str | None
) -> "list[tuple[Gradient, Sequence[Arguments]]]":
    """The gradients and their inputs; of several, those that take the input that was typed."""
    from grader.checking.typed import samples, typed

    if typed_input is None:
        return [(each, samples(each)) for each in chosen]
    work: list[tuple[Gradient, Sequence[Arguments]]] = []
    refused = []
    for each in chosen:
        try:
            work.append((each, [typed(typed_input, each, reference.program(each.name))]))
        except InputError as error:
            refused.append(error)
    if not work:
        raise refused[0]
    return work


def _report(
    page: text.Page, candidate: "Candidate", gradient: "Gradient", inputs: "Sequence[Arguments]"
) -> bool:
    """All about one gradient; whether it is right."""
    from grader.checking.selfcheck import about_the_loss, tables

    if candidate.refusal is not None and page.lines:
        return False  # the file as a whole: it has been said
    if page.lines:
        page.space()
    page.say(
        message(
            "%(gradient)s, compared with slopes of the right %(loss)s:",
            gradient=gradient.name,
            loss=gradient.loss.name,
        ),
        style=text.BOLD,
    )
    found = tables(candidate, gradient, inputs)
    for table in found:
        page.space()
        if candidate.refusal is None:
            page.show(table.call)
        if table.said is None:
            _elements(page, table.elements)
        else:
            page.say(table.said, 4, text.RED, "✗ ")
    judged = [table for table in found if table.elements]
    if judged:
        page.space()
        for said, style in _summary([element for table in judged for element in table.elements]):
            page.say(said, 0, style)
        telling = next((table for table in judged if table.is_wrong), judged[0])
        about = about_the_loss(candidate, gradient, telling)
        if about is not None:
            page.say(about)
    return not any(table.is_wrong for table in found)


def _elements(page: text.Page, elements: "Sequence[Element]") -> None:
    """A table where it has room, else a sentence for each element.

    Right-to-left words in columns change places in many terminals; sentences do not.
    """
    names = [message("element"), message("yours"), message("left slope")]
    names += [message("right slope"), message("verdict")]
    head = [text.logical(page.language.say(name)) for name in names]
    rows = [_cells(element) for element in elements]
    marks = [VERDICTS[element.verdict] for element in elements]
    words = [mark + text.logical(page.language.say(word)) for mark, _, word in marks]
    lines = [head, *([*row, word] for row, word in zip(rows, words, strict=True))]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    if page.language.direction == "rtl" or 4 + sum(widths) + 2 * 4 > page.terminal.width:
        _sentences(page, elements)
        return
    styles = [text.DIM, *(style for _, style, _ in marks)]
    for line, style in zip(lines, styles, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(line, widths, strict=True)]
        page.put("  ".join(cells).rstrip(), 4, style)


def _sentences(page: text.Page, elements: "Sequence[Element]") -> None:
    for element in elements:
        mark, style, verdict = VERDICTS[element.verdict]
        index, given, left, right = _cells(element)
        said = message(
            "Element %(index)s: %(verdict)s. Yours: %(given)s; left slope: %(left)s; right slope: "
            "%(right)s",
            index=index,
            verdict=Message(verdict),
            given=given,
            left=left,
            right=right,
        )
        page.say(said, 4, style, mark)


def _cells(element: "Element") -> tuple[str, str, str, str]:
    from grader.checking import notation
    from grader.checking.compare import index

    given = notation.number(element.given, DIGITS)
    return index(element.index), given, _slope(element.left), _slope(element.right)


def _slope(bracket: "Bracket | None") -> str:
    """The middle of a bracket, with as many digits as are known."""
    from grader.checking import notation

    if bracket is None:
        return "–"
    known = min(floor(-log10(bracket.half)), DECIMALS) if bracket.half > 0 else DECIMALS
    return notation.number(round(bracket.middle, known) + 0.0, DIGITS)


def _summary(elements: "Sequence[Element]") -> list[tuple[Message, str]]:
    verdicts = [element.verdict.value for element in elements]
    wrong = verdicts.count("wrong")
    said = []
    if wrong:
        count = messages(
            "%(num)s element of %(total)s is wrong.",
            "%(num)s elements of %(total)s are wrong.",
            wrong,
            total=len(elements),
        )
        said.append((count, text.RED))
    elif verdicts and "unknown" not in verdicts:
        said.append((message("Every element is right."), text.GREEN))
    if any(_is_kink(element) for element in elements):
        kink = message(
            "Where the two slopes differ the loss has a corner, and every value between them is "
            "right."
        )
        said.append((kink, ""))
    if "unknown" in verdicts:
        edge = message(
            "An element is not judged where the loss has no slope that can be measured, or where "
            "it is clipped."
        )
        said.append((edge, ""))
    return said


def _is_kink(element: "Element") -> bool:
    from grader.checking.compare import ATOL, RTOL

    if element.left is None or element.right is None:
        return False
    lower, upper = sorted((element.left, element.right), key=lambda bracket: bracket.low)
    return upper.low - lower.high > ATOL + RTOL * max(abs(lower.high), abs(upper.low))
