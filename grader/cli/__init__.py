"""The command line: arguments in, functions called, words and an exit code out.

Exit codes: 0 every file has full marks; 1 at least one has not; 2 bad usage or unreadable input;
3 the grader itself failed; 130 interrupted. The highest applies.
"""

import sys

import click

import grader.cli.gradient  # noqa: F401  # a command of its own
from grader.cli.commands import EXIT_BROKEN, EXIT_USAGE, grade
from grader.cli.group import translate
from grader.cli.session import Session
from grader.course import built_in
from grader.model import GraderError, message
from grader.start import Starter

EXIT_INTERRUPTED = 130


def run(arguments: list[str], starter: Starter | None = None) -> int:
    """Run the command; the only place where errors become words and exit codes."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    session = Session(starter, lang=_asked_language(arguments))
    translate(grade, session.language, built_in().locales)
    try:
        return int(
            grade.main(arguments, prog_name="grade", standalone_mode=False, obj=session) or 0
        )
    except GraderError as error:
        session.tell(error.said, error=True)
        return error.exit_code
    except click.ClickException as error:
        _usage(session, error)
        return EXIT_USAGE
    except BrokenPipeError:
        raise  # nobody is left to be told
    except (KeyboardInterrupt, click.Abort):
        session.tell(message("Interrupted."), error=True)
        return EXIT_INTERRUPTED
    except Exception as error:  # noqa: BLE001  # the edge of the process: never a traceback
        session.tell(
            message(
                "This is our fault, not yours: the grader failed (%(reason)s). No score was "
                "recorded.",
                reason=f"{type(error).__name__}: {error}",
            ),
            error=True,
        )
        return EXIT_BROKEN


def _asked_language(arguments: list[str]) -> str | None:
    """The value of `--lang`: usage errors speak the language too, before Click has parsed it."""
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--lang":
            return value if equals else next(iter(arguments[place + 1 :]), None)
    return None


def _usage(session: Session, error: click.ClickException) -> None:
    page = session.page(sys.stderr)
    page.put(error.format_message())
    page.say(message("See all commands and options:"))
    page.show("grade --help", 4)
    sys.stderr.write(page.text())
