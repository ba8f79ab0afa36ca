"""The helper: a warm interpreter that forks a child for each submission.

It never sees a suite, an expected value or a submission's folder, so a child that it forks cannot
find one in its memory. The judge sends messages of MESSAGE's size on the control socket:

    b"F" number, with two descriptors (channel, output)    fork a child, to be known by the number
    b"K" number    kill this child and reap it; the only order that is answered, with its status
    b"D" number    the same for a child whose status nobody wants

Before the first order it says b"R" 1 where children are confined, and b"R" 0 where they cannot be.

A status is 256 where the child is alive no more and unknown, else what `waitpid` reported:
the exit code, or minus the signal's number.
"""

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
from typing import NoReturn

import numpy as np

from . import child, confine, wire
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
    children: dict[int, int] = {}  # the judge's numbers, and process ids
    with contextlib.suppress(OSError):  # the judge went away: so do we
        _serve(control, children)
    for process in children.values():
        end(process)
    os._exit(0)  # the judge waits for us, and an orderly end takes its time


def _serve(control: socket.socket, children: dict[int, int]) -> None:
    cell = working_cell()
    control.sendall(MESSAGE.pack(b"R", int(cell is not None)))
    spare = _Spare(control, cell)
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, MESSAGE.size, 2)
        if not message:
            end(spare.process)
            return
        order, number = MESSAGE.unpack(message)
        if order == b"F":
            children[number] = spare.hand_over(descriptors)
            spare = _Spare(control, cell)
            continue
        status = end(children.pop(number)) if number in children else UNKNOWN
        if order == b"K":
            control.sendall(MESSAGE.pack(order, status))


def warm_up() -> None:
    """Import and run what the first submission would otherwise have to wait for."""
    for name in ("collections", "dataclasses", "fractions", "functools", "math", "typing"):
        importlib.import_module(name)  # what students like to import
    np.random.default_rng(0)
    rehearse()
    gc.collect()
    gc.freeze()  # a child's collections leave the shared pages alone


def rehearse() -> None:
    """Serve a submission of our own: code and memory that all of them need are at hand then."""
    program, _ = child.load(WARM_UP, "warm_up.py")
    script = wire.unpack(wire.pack({"calls": [{"call": "f", "args": [np.ones(3)]}]}))
    wire.pack({"answers": program.run(script)})
    sys.modules.pop(child.MODULE)


def working_cell() -> confine.Cell | None:
    """The confinement of all children; None where this machine cannot have it.

    By trying: what cannot be entered here could not be entered by a submission's child.
    """
    try:
        cell = confine.Cell()
    except OSError:
        return None
    process = os.fork()
    if process == 0:
        with contextlib.suppress(BaseException):
            cell.enter()
            cell.seal()
            os._exit(0)
        os._exit(1)
    _, status = os.waitpid(process, 0)
    return cell if status == 0 else None


class _Spare:
    """The next child, forked ahead of its submission: it rehearses while the judge is busy."""

    def __init__(self, control: socket.socket, cell: confine.Cell | None) -> None:
        self.ours, theirs = socket.socketpair()
        self.process = os.fork()
        if self.process == 0:
            self.ours.close()
            _become_child(control, theirs, cell)
        theirs.close()

    def hand_over(self, descriptors: list[int]) -> int:
        """Give it a submission's channel and output; its process id."""
        with self.ours:
            socket.send_fds(self.ours, [b"F"], descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        return self.process


def _become_child(
    control: socket.socket, helper: socket.socket, cell: confine.Cell | None
) -> NoReturn:
    try:
        control.close()
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        rehearse()
        child.limit()
        if cell is not None:
            cell.enter()
        with helper:
            _, descriptors, _, _ = socket.recv_fds(helper, 1, 2)
        if descriptors:  # else the helper ended before there was a submission
            channel, output = descriptors
            child.enter(output)
            os.close(output)
            connection = SocketChannel(socket.socket(fileno=channel))
            if cell is not None:
                cell.seal()
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
