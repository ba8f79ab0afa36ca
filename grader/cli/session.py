"""What every command needs: the language, the terminal, the course."""

import os
import shutil
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TextIO

from grader.course import Course, built_in
from grader.i18n import Language, choose
from grader.model import Message
from grader.report import bidi, text
from grader.start import Starter

MAX_WIDTH = 100


@dataclass
class Session:
    """The options that all commands share, and what follows from them.

    Attributes:
        starter: a helper that was started early, if one was.
        lang, bidi, color, course_folder: as the options have them.
    """

    starter: Starter | None = None
    lang: str | None = None
    bidi: str = "auto"
    color: bool | None = None
    course_folder: Path | None = None

    @cached_property
    def course(self) -> Course:
        """The built-in course, or the one that was asked for."""
        return Course(self.course_folder) if self.course_folder else built_in()

    @cached_property
    def language(self) -> Language:
        """The language of every message."""
        return Language(choose(self.lang), [built_in().locales, self.course.locales])

    def terminal(self, stream: TextIO) -> text.Terminal:
        """What can be written to a stream."""
        interactive = stream.isatty()
        width = min(shutil.get_terminal_size().columns, MAX_WIDTH) if interactive else 80
        writer = bidi.detect(os.environ, interactive=interactive)
        if self.bidi != "auto":
            writer = bidi.Writer(self.bidi)
        color = interactive and "NO_COLOR" not in os.environ if self.color is None else self.color
        return text.Terminal(width, writer, color)

    def page(self, stream: TextIO) -> text.Page:
        """An empty page for a stream."""
        return text.Page(self.language, self.terminal(stream))

    def tell(self, *said: Message, error: bool = False) -> None:
        """Print sentences, to standard error where they are about a failure."""
        if not said:
            return
        stream = sys.stderr if error else sys.stdout
        page = self.page(stream)
        for sentence in said:
            page.say(sentence)
        stream.write(page.text())
