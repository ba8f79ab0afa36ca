"""Click, taught three things: `grade FILE` beside `grade COMMAND`, help for both, and languages."""

import gettext
import os
import sys
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from grader.cli.session import Session
from grader.i18n import LANGUAGES, Language, load
from grader.model import N_, message
from grader.report import bidi, text

NARROW = 60  # below this width, in cells, two columns leave no room for words
BIDI = ["auto", *(writer.value for writer in bidi.Writer)]


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Tell the session what an option says."""
    if value is None:
        return
    session = ctx.ensure_object(Session)
    setattr(session, str(param.name), value)
    if param.name == "course_folder":
        for follows in ("course", "language"):  # the line was read with the built-in course's
            vars(session).pop(follows, None)


_OPTIONS = [
    click.option(
        "--lang",
        type=click.Choice(list(LANGUAGES)),
        expose_value=False,
        callback=_keep,
        help=N_("Language of every message."),
    ),
    click.option(
        "--bidi",
        type=click.Choice(BIDI),
        expose_value=False,
        callback=_keep,
        help=N_("How Arabic is written to the terminal."),
    ),
    click.option(
        "--color/--no-color",
        default=None,
        expose_value=False,
        callback=_keep,
        help=N_("Colours, or none."),
    ),
    click.option(
        "--course",
        "course_folder",
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_keep,
        help=N_("Another course than the built-in one."),
    ),
    click.help_option(),  # Click would make its own, once, in the language of that moment
]


class _Stacked(click.HelpFormatter):
    """Help without columns: each name alone on its line, what it does below it.

    Right-to-left words in columns change places in many terminals; lines of one direction do not.
    """

    def __init__(self, page: text.Page) -> None:
        super().__init__()
        self.page = page

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        if prefix is None:  # the first usage; those after it need no heading
            self.page.put(gettext.gettext("Usage:"))
        self.page.show(f"{prog} {args}", 2)

    def write_heading(self, heading: str) -> None:
        self.page.put(f"{heading}:", self.current_indent)

    def write_paragraph(self) -> None:
        self.page.space()

    def write_text(self, text: str) -> None:
        self.page.put(text, self.current_indent)

    def write_dl(self, rows: Iterable[tuple[str, str]], *_: int, **__: int) -> None:
        for name, what in rows:
            self.page.show(name, self.current_indent)
            self.page.put(what, self.current_indent + 4)

    def getvalue(self) -> str:
        return self.page.text()


class Context(click.Context):
    """One command being read: its name as users type it, its help as the terminal needs it."""

    @property
    def command_path(self) -> str:
        """The words before the arguments; the default command has no name of its own."""
        return super().command_path.removesuffix(f" {Group.default}")

    def make_formatter(self) -> click.HelpFormatter:
        """Click's two columns where they can be read."""
        page = self.ensure_object(Session).page(sys.stdout)
        if page.language.direction == "rtl" or page.terminal.width < NARROW:
            return _Stacked(page)
        return click.HelpFormatter(width=page.terminal.width - 2)


class Command(click.Command):
    """A command whose summary is shown whole."""

    context_class = Context

    def get_short_help_str(self, limit: int = 45) -> str:
        """The whole summary, wherever Click's would end in dots."""
        return self.help or ""


class Group(click.Group):
    """`grade FILE` beside `grade COMMAND`, with options before or after either."""

    context_class = Context
    command_class = Command
    default = "file"

    def __init__(self, *args: Any, **attrs: Any) -> None:
        super().__init__(*args, **attrs)
        for option in _OPTIONS:  # `grade --lang ar` is a whole line
            option(self)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command's name first; without one it is the default command's line."""
        every = _together(*self.commands.values(), self)
        lenient = click.Context(every, ignore_unknown_options=True, resilient_parsing=True)
        given, words, _ = every.make_parser(lenient).parse_args(list(args))
        if given.get("bidi") in BIDI:  # help and usage errors come before Click has read it
            ctx.ensure_object(Session).bidi = given["bidi"]
        others = {name for param in every.params if param not in self.params for name in param.opts}
        if not words and others.isdisjoint(arg.partition("=")[0] for arg in args):
            return super().parse_args(ctx, args)
        names = [word for word in words if not word.startswith("-")]
        if names and names[0] in self._shown():
            rest = list(args)
            rest.remove(names[0])
            return super().parse_args(ctx, [names[0], *rest])
        if names and names == words:  # else an unknown option is the fault to name
            self._refuse_misspelled(ctx, names[0])
        return super().parse_args(ctx, [self.default, *args])

    def invoke(self, ctx: click.Context) -> Any:
        """Isolate the one value that Click's texts have no place for: what is missing."""
        try:
            return super().invoke(ctx)
        except click.MissingParameter as error:
            if error.param is not None:
                error.param_hint = f"{text.LRI}{error.param.get_error_hint(error.ctx)}{text.PDI}"
            raise

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to go on: with files, and with a command."""
        files = self.commands[self.default].collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(files))
        below = " " * len("Usage: ")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix=below)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options for files, all of the group's own among them, and the commands."""
        _together(self.commands[self.default], self).format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def _shown(self) -> list[str]:
        return [name for name, command in self.commands.items() if not command.hidden]

    def _refuse_misspelled(self, ctx: click.Context, word: str) -> None:
        # Unlike a path's `exists`, `access` doesn't raise for a name that no file can have.
        if Path(word).suffix or os.sep in word or os.access(word, os.F_OK):
            return
        near = get_close_matches(word, self._shown(), 1)
        if near:
            fault = message(
                "There is no command %(command)s. Did you mean %(candidate)s?",
                command=word,
                candidate=near[0],
            )
        else:
            fault = message(
                "There is no file and no command %(word)s. The commands are: %(all)s",
                word=word,
                all=", ".join(self._shown()),
            )
        ctx.fail(text.logical(ctx.ensure_object(Session).language.say(fault)))


def shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that every command has, and the session that they change."""
    with_session = click.make_pass_decorator(Session, ensure=True)(command)
    for option in reversed(_OPTIONS):
        with_session = option(with_session)
    return with_session


def translate(command: click.Command, language: Language, locales: Path) -> None:
    """Let a command and Click itself speak a language."""
    # Click's modules hold gettext's functions, which look for a compiled catalog in a folder.
    # Ours may be missing or old there, and `load` copes with that. Every one of those functions
    # asks these two, whichever module holds it and whenever that module is imported.
    words = load(locales, language.code, "click") or gettext.NullTranslations()
    gettext.dgettext = lambda domain, message: words.gettext(message)
    gettext.dngettext = lambda domain, msgid1, msgid2, n: words.ngettext(msgid1, msgid2, n)
    _translate_help(command, language)


def _translate_help(command: click.Command, language: Language) -> None:
    parts: list[Any] = [command, *command.params]
    for part in parts:
        if getattr(part, "help", None):
            english = vars(part).setdefault("english", part.help)  # kept for another language
            part.help = _help(gettext.gettext(english), language)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate_help(inner, language)


def _help(id: str, language: Language) -> str:
    logical = text.logical(language.say(id))
    # Click's columns send the text as it is, and count an isolate as a cell.
    return logical if language.direction == "rtl" else bidi.arrange(logical, bidi.Writer.OFF)


def _together(*commands: click.Command) -> click.Command:
    """A command with the options of several, each once."""
    options = {
        param.name: param
        for command in commands
        for param in command.params
        if isinstance(param, click.Option)
    }
    return click.Command(None, params=list(options.values()))
