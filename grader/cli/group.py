"""Click, taught two things: `grade FILE` beside `grade COMMAND`, and help in every language."""

import gettext
import os
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from grader.cli.session import Session
from grader.i18n import LANGUAGES, Language
from grader.model import InputError, N_, message
from grader.report import bidi, text


class Group(click.Group):
    """`grade FILE` beside `grade COMMAND`, with options before or after either."""

    default = "file"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the command's name first; without one it is the default command's line."""
        words = self._words(ctx, args)
        if not words and not set(args) - set(ctx.help_option_names):
            return super().parse_args(ctx, args)
        if words and words[0] in self.commands:
            rest = list(args)
            rest.remove(words[0])
            return super().parse_args(ctx, [words[0], *rest])
        if words:
            self._refuse_misspelled(words[0])
        if args == ["--version"]:
            return super().parse_args(ctx, args)
        return super().parse_args(ctx, [self.default, *args])

    def _words(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are not options nor options' values."""
        default = self.commands[self.default]
        inner = click.Context(default, ignore_unknown_options=True, resilient_parsing=True)
        _, words, _ = default.make_parser(inner).parse_args(list(args))
        return [word for word in words if not word.startswith("-")]

    def _refuse_misspelled(self, word: str) -> None:
        if Path(word).suffix or os.sep in word or Path(word).exists():
            return
        shown = [name for name, command in self.commands.items() if not command.hidden]
        near = get_close_matches(word, shown, 1)
        if near:
            raise InputError(
                message(
                    "There is no command %(command)s. Did you mean %(candidate)s?",
                    command=word,
                    candidate=near[0],
                )
            )
        raise InputError(
            message(
                "There is no file and no command %(word)s. The commands are: %(all)s",
                word=word,
                all=", ".join(shown),
            )
        )


def shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that every command has."""
    options = [
        click.option(
            "--lang", type=click.Choice(list(LANGUAGES)), help=N_("Language of every message.")
        ),
        click.option(
            "--bidi",
            type=click.Choice(["auto", *(writer.value for writer in bidi.Writer)]),
            default="auto",
            help=N_("How Arabic is written to the terminal."),
        ),
        click.option("--color/--no-color", default=None, help=N_("Colours, or none.")),
        click.option(
            "--course",
            "course_folder",
            metavar="DIR",
            type=click.Path(path_type=Path),
            help=N_("Another course than the built-in one."),
        ),
    ]

    @click.pass_context
    def with_session(ctx: click.Context, /, **values: Any) -> Any:
        session = ctx.find_object(Session) or Session()
        for name in ("lang", "bidi", "color", "course_folder"):
            setattr(session, name, values.pop(name))
        return command(session, **values)

    with_session.__name__ = command.__name__
    with_session.__doc__ = command.__doc__
    with_session.__click_params__ = getattr(command, "__click_params__", [])  # type: ignore[attr-defined]
    for option in reversed(options):
        option(with_session)
    return with_session


def translate(command: click.Command, language: Language, locales: Path) -> None:
    """Let a command and Click itself speak a language."""
    # Click asks gettext's default domain, which asks the environment.
    os.environ["LANGUAGE"] = language.code
    gettext.bindtextdomain("click", locales)
    gettext.textdomain("click")
    _translate_help(command, language)


def _translate_help(command: click.Command, language: Language) -> None:
    parts: list[Any] = [command, *command.params]
    for part in parts:
        if getattr(part, "help", None):
            part.help = text.logical(language.say(part.help))
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate_help(inner, language)
