"""The command `grade`: the helper starts before anything else is imported."""

import gc
import os
import sys

INTERRUPTED = 130
UNHEARD = 3


def main() -> None:
    """Run the command and leave with its exit code."""
    gc.disable()  # a short process; the judge's loop turns it on where it lasts
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
        sys.stderr.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED  # before there was anybody to say so
    except OSError:
        code = UNHEARD  # the reader went away, or the disk is full
    os._exit(code)  # nothing is left that an orderly end would have to do


def _run(arguments: list[str]) -> int:
    starter = None
    if any(argument.partition("::")[0].endswith(".py") for argument in arguments):
        from grader.start import make_starter

        starter = make_starter()  # imports NumPy over there while we import the rest here
    from grader.cli import run

    return run(arguments, starter)


if __name__ == "__main__":
    main()
