"""The helper: a warm interpreter that forks a child for each submission.

It never sees a suite, an expected value or a submission's folder, so a child that it forks cannot
find one in its memory. The judge sends messages of MESSAGE's size on the control socket:

    b"F" with two descriptors (channel, output): fork a child; the answer is its process id
    b"K" pid                                     kill this child, reap it; the answer is its status

A status is 256 where the child is alive no more and unknown, else what `waitpid` reported:
the exit code, or minus the signal's number.
"""

import contextlib
import gc
import os
import signal
import socket
import sys
from typing import Any, NoReturn

from . import child, runner, wire
from .frame import HEADER, MESSAGE, frame_size

UNKNOWN = 256

WARM_UP = b"""
import numpy as np
def f(x):
    rng = np.random.default_rng(0)
    return np.mean(x.astype(np.float32)) + np.log(np.abs(x)).sum() + rng.normal()
"""


class SocketChannel:
    """Frames on a stream socket."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection

    def send(self, frame: bytes) -> None:
        """Send one frame."""
        self.connection.sendall(frame)

    def receive(self) -> bytes:
        """The next frame; raises EOFError at the end."""
        header = self._exactly(HEADER.size)
        return header + self._exactly(frame_size(header))

    def _exactly(self, size: int) -> bytes:
        parts = bytearray()
        while len(parts) < size:
            part = self.connection.recv(size - len(parts))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)


def main(control: socket.socket) -> NoReturn:
    """Serve the judge until it hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the judge's business
    warm_up()
    children: set[int] = set()
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, MESSAGE.size, 2)
        if not message:
            break
        order, number = MESSAGE.unpack(message)
        if order == b"F":
            number = _fork(control, descriptors)
            children.add(number)
        else:
            number = end(number) if number in children else UNKNOWN
            children.discard(number)
        control.sendall(MESSAGE.pack(order, number))
    for number in children:
        end(number)
    os._exit(0)  # the judge waits for us, and an orderly end takes its time


def warm_up() -> None:
    """Import and run what the first submission would otherwise have to wait for."""
    import collections  # noqa: F401
    import dataclasses  # noqa: F401  # what students like to import
    import functools  # noqa: F401
    import math  # noqa: F401
    import typing  # noqa: F401

    import numpy as np

    code, _ = runner.compile_source(WARM_UP, "warm_up.py")
    program = runner.Runner(lambda: runner.provide("warm_up", code), "warm_up.py")
    call: dict[str, Any] = {
        "call": "f",
        "on": None,
        "args": [np.ones(3)],
        "kwargs": {},
        "keep": False,
    }
    script = {"calls": [call], "fresh": False, "reuse": False, "echo": False}
    wire.unpack(wire.pack({"answers": program.run(script)}))
    del sys.modules["warm_up"]
    gc.collect()
    gc.freeze()  # a child's collections leave the shared pages alone


def _fork(control: socket.socket, descriptors: list[int]) -> int:
    number = os.fork()
    if number == 0:
        _become_child(control, *descriptors)
    for descriptor in descriptors:
        os.close(descriptor)
    return number


def _become_child(control: socket.socket, channel: int, output: int) -> NoReturn:
    try:
        control.close()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        connection = SocketChannel(socket.socket(fileno=channel))
        child.enter(output)
        os.close(output)
        child.serve(connection)
    finally:  # never back into the helper's loop, whatever happened
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
        os._exit(0)


def end(number: int) -> int:
    """Kill a child of ours and reap it; its status as in the module's text."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(number, signal.SIGKILL)
    try:
        _, status = os.waitpid(number, 0)
    except ChildProcessError:
        return UNKNOWN
    return os.waitstatus_to_exitcode(status)
