"""Start children and talk to them: the one place that knows processes.

Imported before anything heavy, so that the helper can import NumPy while the rest is imported
here: nothing of this module's own imports is slow.
"""

import contextlib
import os
import socket
import sys
import time
from collections.abc import Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from grader.box.frame import HEADER, MAX_FRAME, MESSAGE, frame_size
from grader.model import Confinement, GraderError, message

if TYPE_CHECKING:
    import queue
    import subprocess
    from multiprocessing.connection import Connection, Listener

START_SECONDS = 20.0  # for an interpreter to import NumPy on a busy machine
READ_SIZE = 64 * 1024

_BOOT = """
import sys
sys.path[:0] = sys.argv[1:3]
from box import {module} as program
del sys.path[:2]
for name in [name for name in sys.modules if name.partition(".")[0] == "box"]:
    del sys.modules[name]  # no concern of a submission's
{start}
"""
_HELP = _BOOT.format(
    module="helper", start="import socket; program.main(socket.socket(fileno=int(sys.argv[3])))"
)
_ALONE = _BOOT.format(module="alone", start="program.main(*sys.argv[3:5])")


class Link(Protocol):
    """The judge's end of one child."""

    def send(self, frame: bytes, seconds: float) -> None:
        """Raise TimeoutError or OSError where the child doesn't take it."""

    def receive(self, seconds: float) -> bytes:
        """A whole frame; raises TimeoutError, EOFError, OSError or WireError."""

    def end(self) -> int:
        """Kill the child, return its exit code or minus its signal; 256 where unknown."""

    def drop(self) -> None:
        """Kill the child; how it ended is of no interest."""


class Starter(Protocol):
    """Something that starts children whose output goes into a file."""

    start_seconds: float  # that a child may take before it serves

    @property
    def confinement(self) -> Confinement:
        """Whether the operating system confines its children; known when it is ready."""

    def start(self, output: IO[bytes]) -> Link:
        """A new child that prints into `output`."""

    def close(self) -> None:
        """End what this starter keeps running."""


def make_starter() -> Starter:
    """The best starter of this platform; quick, so that it can be called first of all."""
    return Helper() if hasattr(os, "fork") else FreshInterpreters()


def _command(program: str, *arguments: str) -> list[str]:
    spec = find_spec("numpy")
    if spec is None or spec.origin is None:
        raise GraderError(message("`NumPy` is not installed where `grade` runs."))
    paths = (str(Path(__file__).parent), str(Path(spec.origin).parents[1]))
    return [sys.executable, "-I", "-S", "-B", "-c", program, *paths, *arguments]


def _environment() -> dict[str, str]:
    # One thread: what is confined later is confined by thread.
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", **dict.fromkeys(names, "1"), **kept}


class Helper:
    """A warm interpreter that forks the children; started without waiting for it."""

    start_seconds = 0.0

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            theirs.set_inheritable(True)
            command = _command(_HELP, str(theirs.fileno()))
            self.pid = os.posix_spawn(command[0], command, _environment(), setsid=True)
        self.control = ours
        self.control.settimeout(START_SECONDS)
        self.started = 0

    @cached_property
    def confinement(self) -> Confinement:
        """What the helper says when it is ready."""
        return Confinement.STRICT if self._hear() else Confinement.NONE

    def start(self, output: IO[bytes]) -> Link:
        """A new child, forked; without waiting for it."""
        ours, theirs = socket.socketpair()
        self.started += 1
        try:
            with theirs:
                self._order(b"F", self.started, [theirs.fileno(), output.fileno()])
        except GraderError:
            ours.close()
            raise
        return _SocketLink(ours, self.started, self)

    def end(self, number: int) -> int:
        """Have a child killed and reaped; its exit code."""
        _ = self.confinement  # the first message, if nobody has asked for it yet
        self._order(b"K", number)
        return self._hear()

    def drop(self, number: int) -> None:
        """Have a child killed and reaped, without waiting."""
        self._order(b"D", number)

    def close(self) -> None:
        """End the helper in order, so that it reaps its last children."""
        self.control.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)

    def _hear(self) -> int:
        try:
            answer = self.control.recv(MESSAGE.size, socket.MSG_WAITALL)
        except OSError:
            answer = b""
        if len(answer) != MESSAGE.size:
            raise _lost()
        return int(MESSAGE.unpack(answer)[1])

    def _order(self, order: bytes, number: int, descriptors: Sequence[int] = ()) -> None:
        try:
            socket.send_fds(self.control, [MESSAGE.pack(order, number)], descriptors)
        except OSError as error:
            raise _lost() from error


def _lost() -> GraderError:
    # No submission can do this.
    return GraderError(message("The helper process ended; nothing can be graded."))


class _SocketLink:
    def __init__(self, connection: socket.socket, number: int, helper: Helper) -> None:
        self.connection = connection
        self.number = number
        self.helper = helper
        self.waiting = bytearray()  # what was read beyond the last frame

    def send(self, frame: bytes, seconds: float) -> None:
        self.connection.settimeout(max(seconds, 0.001))
        self.connection.sendall(frame)

    def receive(self, seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        self._fill(HEADER.size, deadline)
        size = HEADER.size + frame_size(bytes(self.waiting[: HEADER.size]))
        self._fill(size, deadline)
        frame = bytes(self.waiting[:size])
        del self.waiting[:size]
        return frame

    def end(self) -> int:
        self.connection.close()
        return self.helper.end(self.number)

    def drop(self) -> None:
        self.connection.close()
        self.helper.drop(self.number)

    def _fill(self, size: int, deadline: float) -> None:
        while len(self.waiting) < size:
            self.connection.settimeout(max(deadline - time.monotonic(), 0.001))
            part = self.connection.recv(READ_SIZE)
            if not part:
                raise EOFError
            self.waiting += part


class FreshInterpreters:
    """A new interpreter for each child: slow, and works everywhere."""

    confinement = Confinement.NONE
    start_seconds = START_SECONDS

    def start(self, output: IO[bytes]) -> Link:
        """A new child, from nothing."""
        import secrets
        import subprocess
        from multiprocessing.connection import Listener

        key = secrets.token_bytes(16)
        listener = Listener(authkey=key)
        command = _command(_ALONE, str(listener.address), key.hex())
        process = subprocess.Popen(  # noqa: S603  # our own interpreter and program
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=_environment()
        )
        return _PipeLink(listener, process)

    def close(self) -> None:
        """Nothing outlives its submission."""


class _PipeLink:
    def __init__(self, listener: "Listener", process: "subprocess.Popen[bytes]") -> None:
        self.process = process
        with listener:
            self.connection: Connection = listener.accept()

    def send(self, frame: bytes, seconds: float) -> None:
        self.connection.send_bytes(frame)

    def receive(self, seconds: float) -> bytes:
        import queue
        import threading

        # In a thread: half a message would hold us for ever. It ends with the child.
        waiting = queue.SimpleQueue[bytes | Exception]()
        threading.Thread(target=self._read, args=(waiting,), daemon=True).start()
        try:
            frame = waiting.get(timeout=max(seconds, 0.001))
        except queue.Empty:
            raise TimeoutError from None
        if isinstance(frame, Exception):
            raise frame
        return frame

    def _read(self, waiting: "queue.SimpleQueue[bytes | Exception]") -> None:
        try:
            waiting.put(self.connection.recv_bytes(MAX_FRAME + HEADER.size))
        except (EOFError, OSError) as error:
            waiting.put(error)

    def end(self) -> int:
        self.connection.close()
        self.process.kill()
        return self.process.wait()

    def drop(self) -> None:
        self.end()
