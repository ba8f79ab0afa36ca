"""A grade as text for a terminal, in any language.

Every line has one direction: words of the language, with each value isolated, or a value alone on
a line of its own. `bidi` turns such lines into what the terminal at hand needs.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from grader.i18n import Language, Run, inert
from grader.model import Check, Grade, Message, Outcome, Status, message, messages
from grader.report import bidi, blocks

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
GREEN, RED, MAGENTA, BOLD, DIM = "32", "31", "35", "1", "2"
OUTPUT_LINES = 20


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the text is written for: width in cells, the writer of `bidi`, colours or none."""

    width: int = 80
    writer: bidi.Writer = bidi.Writer.OFF
    color: bool = False


class Page:
    """Lines in one language for one terminal."""

    def __init__(self, language: Language, terminal: Terminal) -> None:
        self.language = language
        self.terminal = terminal
        self.lines: list[str] = []

    def say(self, said: Message | str, indent: int = 0, style: str = "", mark: str = "") -> None:
        """One sentence, wrapped; `mark` stands before it."""
        self.put(mark + logical(self.language.say(said)), indent, style)

    def put(self, text: str, indent: int = 0, style: str = "") -> None:
        """A logical text, its values already isolated; wrapped."""
        for line in bidi.wrap(text, self.terminal.width, indent=" " * indent):
            self._line(bidi.arrange(line, self.terminal.writer), style)

    def show(self, value: str, indent: int = 0) -> None:
        """A value alone, line by line as it is: to be read, copied or clicked."""
        for line in value.split("\n"):
            self._line(" " * indent + inert(line), "")

    def space(self) -> None:
        """An empty line."""
        self.lines.append("")

    def text(self) -> str:
        """The page as one text that ends with a newline."""
        return "\n".join(self.lines) + "\n"

    def _line(self, line: str, style: str) -> None:
        # Whole lines only: an escape inside an Arabic part would be reordered with it.
        colored = style and self.terminal.color
        self.lines.append(f"\x1b[{style}m{line}\x1b[0m" if colored else line)


def logical(runs: Iterable[Run]) -> str:
    """Runs as one logical text with every atom isolated."""
    return "".join(
        run if isinstance(run, str) else f"{FSI if run.right_to_left else LRI}{run.text}{PDI}"
        for run in runs
    )


def render(grade: Grade, language: Language, terminal: Terminal) -> str:
    """The whole report of one grade."""
    page = Page(language, terminal)
    page.say(
        message(
            "Exercise %(exercise)s: %(title)s", exercise=grade.exercise, title=Message(grade.title)
        ),
        style=BOLD,
    )
    page.show(grade.file)
    page.space()
    _summary(page, grade)
    _failures(page, grade)
    printed(page, grade.output, grade.printed)
    return page.text()


def _summary(page: Page, grade: Grade) -> None:
    if grade.status is Status.BROKEN:
        page.say(
            message(
                "This is our fault, not yours: the grader broke while checking %(exercise)s. No "
                "score was recorded.",
                exercise=grade.exercise,
            ),
            style=MAGENTA,
        )
        return
    if grade.status is Status.PASSED:
        _success(page, grade)
        return
    if grade.message is not None:
        _whole_file(page, grade, grade.message)
        return
    passed = blocks.passed(grade)
    page.say(
        messages(
            "Your solution passed %(num)s check of %(total)s.",
            "Your solution passed %(num)s checks of %(total)s.",
            len(passed),
            total=len(grade.checks),
        )
    )
    page.say(_points(grade))
    for check in passed:
        page.say(check.label, 2, GREEN, "✓ ")


def _success(page: Page, grade: Grade) -> None:
    page.say(
        message(
            "%(exercise)s: every check passed, %(score)s of %(maximum)s. Well done.",
            exercise=grade.exercise,
            score=_score(grade),
            maximum=grade.max_score,
        ),
        style=GREEN,
    )
    if grade.learned:
        page.say(grade.learned)
    if grade.next_exercise:
        page.say(message("The next exercise, whenever you like:"))
        page.show(f"{grade.next_exercise}.py", 4)


def _whole_file(page: Page, grade: Grade, said: Message) -> None:
    """One sentence explains every check: no list of them would add to it."""
    page.say(said)
    page.say(_points(grade))
    page.space()
    first = grade.checks[0]
    _place(page, grade, first)
    if first.next is not None:
        page.say(message("next step"), 4, DIM)
        page.say(first.next, 8)


def _points(grade: Grade) -> Message:
    return message("Score: %(score)s of %(maximum)s", score=_score(grade), maximum=grade.max_score)


def _place(page: Page, grade: Grade, check: Check) -> None:
    if check.line:
        page.show(f"{grade.file}:{check.line}", 4)
        if check.source:
            page.show(check.source, 8)


def _score(grade: Grade) -> int:
    return grade.score or 0


def _failures(page: Page, grade: Grade) -> None:
    if grade.message is not None:
        return
    for block in blocks.failed(grade):
        page.space()
        for check in block.checks:
            _heading(page, check)
        _five_parts(page, grade, block)


def _heading(page: Page, check: Check) -> None:
    said = messages(
        "%(label)s (%(num)s point)",
        "%(label)s (%(num)s points)",
        check.points,
        label=Message(check.label),
    )
    page.say(said, 0, MAGENTA if check.outcome is Outcome.BROKEN else RED, "✗ ")


def _five_parts(page: Page, grade: Grade, block: blocks.Block) -> None:
    check = block.checks[0]
    if check.message is not None:
        page.say(check.message, 4)
    _place(page, grade, check)
    evidence = check.evidence
    if evidence is not None:
        _part(page, message("call"), evidence.call)
        if evidence.expected is not None:
            _part(page, _expected(evidence.tolerance), evidence.expected)
        if evidence.got is not None:
            _part(page, message("got"), evidence.got)
    if block.told:
        page.say(blocks.as_above(check), 4, DIM)
        return
    if check.why:
        page.say(_why(check), 4, DIM)
        for why in check.why:
            page.say(why, 8)
    if check.next is not None:
        page.say(message("next step"), 4, DIM)
        page.say(check.next, 8)


def _expected(tolerance: str | None) -> Message:
    if tolerance is None:
        return message("expected")
    return message("expected, tolerance %(tolerance)s", tolerance=tolerance)


def _why(check: Check) -> Message:
    if not check.mistakes:
        return message("why")
    return message("why: %(mistakes)s", mistakes=", ".join(check.mistakes))


def _part(page: Page, label: Message, value: str) -> None:
    page.say(label, 4, DIM)
    page.show(value, 8)


def printed(page: Page, output: str, size: int) -> None:
    """What a submission printed: its first lines."""
    if not size:
        return
    lines = output.splitlines()
    page.space()
    page.say(message("Your file printed this. Printing does not change the score."), style=DIM)
    for line in lines[:OUTPUT_LINES]:
        page.show(line, 4)
    if len(lines) > OUTPUT_LINES:
        page.show("…", 4)
