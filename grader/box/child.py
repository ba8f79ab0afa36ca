"""A child: one submission, its output in a file, its answers on a channel."""

import builtins
import contextlib
import functools
import io
import os
import sys
import time
import warnings
from pathlib import Path
from typing import Any, NoReturn, Protocol

from . import runner, wire

MODULE = "submission"
MAX_WAIT = 0.01  # seconds that a reply waits for others
LARGE = 256 * 1024  # bytes of one reply, where several together are too much
OUTPUT_CAP = 1024 * 1024  # bytes kept of what a submission prints
OPEN_FILES = 64
CPU_SECONDS = 120  # the judge's clock ends a submission long before
MEMORY_EXTRA = 1024 * 1024 * 1024  # bytes above what the helper itself takes


class Channel(Protocol):
    """Whole frames, in order, both ways."""

    def send(self, frame: bytes) -> None:
        """Send one frame."""

    def receive(self) -> bytes:
        """The next frame; raises EOFError at the end."""


def serve(channel: Channel) -> None:
    """Answer one judge about one submission until it hangs up."""
    opening = wire.unpack(channel.receive())
    program, facts = load(opening["source"].tobytes(), opening["name"])
    channel.send(wire.pack(facts))
    with contextlib.suppress(EOFError, OSError):
        while True:
            request = wire.unpack(channel.receive())
            program.forget()
            _answer(channel, program, request)


def _answer(channel: Channel, program: runner.Runner, request: dict[str, Any]) -> None:
    """Send the first reply at once, and then several in a frame: each wakes the judge.

    Where the first script never ends, the judge knows which one it was.
    """
    waiting: list[list[dict[str, Any]]] = []
    sent = 0.0
    for script in request["scripts"]:
        waiting.append(program.run(script))
        if time.monotonic() - sent > MAX_WAIT:
            channel.send(_frame(request["id"], waiting))
            waiting, sent = [], time.monotonic()
    if waiting:
        channel.send(_frame(request["id"], waiting))


def _frame(number: int, replies: list[list[dict[str, Any]]]) -> bytes:
    try:
        return wire.pack({"id": number, "replies": replies})
    except wire.WireError:
        return wire.pack({"id": number, "replies": list(map(_sendable, replies))})


def _sendable(answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The answers, or why they cannot be sent."""
    try:
        size = len(wire.pack(answers))
    except wire.WireError as error:
        return [{"fault": {"kind": "unsendable", "text": str(error)}}]
    if size <= LARGE:
        return answers
    text = f"more than {LARGE} bytes"
    return [{"fault": {"kind": "unsendable", "text": text}}]


def load(source: bytes, name: str) -> tuple[runner.Runner, dict[str, Any]]:
    """A runner of a program's source, and what the judge is told of it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # an invalid escape is not what is graded
            code, definitions = runner.compile_source(source, name)
    except BaseException as error:  # noqa: BLE001  # SyntaxError, but also a parser's MemoryError
        failure = error
        return runner.Runner(lambda: _raise(failure), name), {"definitions": {}}
    load = functools.partial(runner.provide, MODULE, code)
    return runner.Runner(load, name), {"definitions": definitions}


def _raise(failure: BaseException) -> NoReturn:
    raise failure.with_traceback(None)


def enter(output: int) -> None:
    """Make this process a child: no input, output into a file with a cap, memory limited."""
    quiet = os.open(os.devnull, os.O_RDONLY)
    os.dup2(quiet, 0)
    os.close(quiet)
    for standard in (1, 2):
        os.dup2(output, standard)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # lives as long as we do
    # Written through at once: the text must survive a kill.
    file: Any = _CappedFile(1)
    sys.stdout = sys.stderr = io.TextIOWrapper(
        file, "utf-8", "backslashreplace", write_through=True
    )
    builtins.exit = builtins.quit = sys.exit  # type: ignore[assignment]  # `-S` left them out


def limit() -> None:
    """Limit what this process may take, as far as the platform can."""
    try:
        import resource
    except ImportError:  # not on Windows: the judge's clock and caps remain
        return
    for name, value in (
        ("AS", _own_size() + MEMORY_EXTRA),
        ("CORE", 0),
        ("FSIZE", OUTPUT_CAP),
        ("NOFILE", OPEN_FILES),
        ("CPU", CPU_SECONDS),
        ("MEMLOCK", 0),
        ("MSGQUEUE", 0),
    ):
        # macOS doesn't know some and refuses others.
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))


def _own_size() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * os.sysconf("SC_PAGE_SIZE")
    except OSError:  # no /proc
        return 0


class _CappedFile(io.FileIO):
    """Forgets what goes beyond the cap: printing too much must not raise in the submission."""

    def __init__(self, descriptor: int) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self.room = OUTPUT_CAP

    def write(self, data: Any) -> int:
        size = memoryview(data).nbytes
        kept = bytes(data)[: self.room]
        self.room -= len(kept)
        with contextlib.suppress(OSError):
            super().write(kept)
        return size
