"""The command `grade`: the helper starts before anything else is imported."""

import gc
import os
import sys


def main() -> None:
    """Run the command and leave with its exit code."""
    gc.disable()  # a short process; the judge's loop turns it on where it lasts
    starter = None
    if any(argument.endswith(".py") for argument in sys.argv[1:]):
        from grader.start import make_starter

        starter = make_starter()  # imports NumPy over there while we import the rest here
    from grader.cli import run

    code = run(sys.argv[1:], starter)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)  # nothing is left that an orderly end would have to do


if __name__ == "__main__":
    main()
