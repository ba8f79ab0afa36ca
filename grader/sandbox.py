"""Our side of the pipe: start, ask, time out, kill.

Theory of operation. Three processes: the judge (we), the helper, and one child a submission.
The judge starts the helper, a fresh interpreter that holds nothing of ours, and asks it over a
control socket to fork children or to kill them. Judge and child talk over a socket pair of their
own. What the child prints goes into an anonymous file, which the judge reads at the end.

The judge trusts the helper, in which no student code runs. It trusts nothing that a child says:
frames are bounded before they are read, values are of plain types, every wait has a deadline, and
a child that breaks the protocol is killed and loses the check at hand. A dead child is replaced
at the next request.

Where there is no `fork`, each child is a fresh interpreter; everything else is the same.
"""

import contextlib
import os
import socket
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol

from grader.model import Confinement, GraderError, message

if TYPE_CHECKING:
    import subprocess
    from multiprocessing.connection import Connection, Listener

START_SECONDS = 20.0  # for an interpreter to import NumPy on a busy machine
READ_SIZE = 64 * 1024
OUTPUT_SHOWN = 16 * 1024  # bytes of a submission's output kept in its grade

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


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that one script and a whole submission may take."""

    call: float = 2.0
    submission: float = 10.0


class Link(Protocol):
    """The judge's end of one child."""

    def send(self, frame: bytes, seconds: float) -> None:
        """Raise TimeoutError or OSError where the child doesn't take it."""

    def receive(self, seconds: float) -> bytes:
        """A whole frame; raises TimeoutError, EOFError, OSError or WireError."""

    def end(self) -> int:
        """Kill the child, return its exit code or minus its signal; 256 where unknown."""


class Starter(Protocol):
    """Something that starts children whose output goes into a file."""

    confinement: Confinement

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

    confinement = Confinement.NONE

    def __init__(self) -> None:
        ours, theirs = socket.socketpair()
        with theirs:
            theirs.set_inheritable(True)
            command = _command(_HELP, str(theirs.fileno()))
            self.pid = os.posix_spawn(command[0], command, _environment(), setsid=True)
        self.control = ours
        self.control.settimeout(START_SECONDS)

    def start(self, output: IO[bytes]) -> Link:
        """A new child, forked."""
        ours, theirs = socket.socketpair()
        with theirs:
            number = self._ask(b"F", 0, [theirs.fileno(), output.fileno()])
        return _SocketLink(ours, number, self)

    def end(self, number: int) -> int:
        """Have a child killed and reaped; its exit code."""
        return self._ask(b"K", number, [])

    def close(self) -> None:
        """End the helper in order, so that it reaps its last children."""
        self.control.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)

    def _ask(self, order: bytes, number: int, descriptors: list[int]) -> int:
        from grader.box.helper import MESSAGE

        socket.send_fds(self.control, [MESSAGE.pack(order, number)], descriptors)
        answer = self.control.recv(MESSAGE.size, socket.MSG_WAITALL)
        return int(MESSAGE.unpack(answer)[1])


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
        from grader.box import wire

        deadline = time.monotonic() + seconds
        self._fill(wire.HEADER.size, deadline)
        size = wire.HEADER.size + wire.frame_size(bytes(self.waiting[: wire.HEADER.size]))
        self._fill(size, deadline)
        frame = bytes(self.waiting[:size])
        del self.waiting[:size]
        return frame

    def end(self) -> int:
        self.connection.close()
        return self.helper.end(self.number)

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
        from grader.box import wire

        if not self.connection.poll(seconds):
            raise TimeoutError
        return self.connection.recv_bytes(wire.MAX_FRAME + wire.HEADER.size)

    def end(self) -> int:
        self.connection.close()
        self.process.kill()
        return self.process.wait()


class Box:
    """One submission in its child. Ask it scripts; it answers or says why not.

    Every answer is a dict as `grader.box.runner` describes it. Three kinds of fault are made
    here: `timeout`, `crashed` (with the child's exit `code`) and `malformed`.
    """

    def __init__(self, starter: Starter, source: bytes, name: str, limits: Limits) -> None:
        self.starter = starter
        self.source = source
        self.name = name
        self.limits = limits
        self.definitions: dict[str, int] = {}
        self.asked = 0
        self.spent = 0.0
        self.link: Link | None = None
        self.file = _anonymous_file()

    def ask(self, scripts: Sequence[dict[str, Any]]) -> list[list[dict[str, Any]]]:
        """The answers of each script, all in one message; ends where the child ends."""
        from grader.box import wire

        started = time.monotonic()
        replies: list[list[dict[str, Any]]] = []
        try:
            link = self.link or self._open()
            self.asked += 1
            link.send(wire.pack({"id": self.asked, "scripts": list(scripts)}), self._left(started))
            for _ in scripts:
                reply = wire.unpack(link.receive(self._left(started)))
                replies.append(checked_answers(reply, self.asked))
        except TimeoutError:
            replies.append(self._ended({"kind": "timeout"}))
        except (EOFError, OSError):
            replies.append(self._ended({"kind": "crashed"}))
        except wire.WireError as error:
            replies.append(self._ended({"kind": "malformed", "text": str(error)}))
        self.spent += time.monotonic() - started
        return replies

    def printed(self) -> tuple[str, int]:
        """What the submission printed so far, cut to a cap, and how many bytes it was."""
        self.file.seek(0)
        data = self.file.read(OUTPUT_SHOWN)
        return data.decode("utf-8", "backslashreplace"), self.file.seek(0, os.SEEK_END)

    def close(self) -> None:
        """End the child and let go of its output."""
        self._end()
        self.file.close()

    def _open(self) -> Link:
        import numpy as np

        from grader.box import wire

        self.link = self.starter.start(self.file)
        source = np.frombuffer(self.source, np.uint8)
        self.link.send(wire.pack({"source": source, "name": self.name}), START_SECONDS)
        facts = wire.unpack(self.link.receive(START_SECONDS))
        self.definitions = checked_definitions(facts)
        return self.link

    def _left(self, started: float) -> float:
        spent = self.spent + time.monotonic() - started
        return min(self.limits.call, self.limits.submission - spent)

    def _ended(self, fault: dict[str, Any]) -> list[dict[str, Any]]:
        code = self._end()
        if fault["kind"] == "crashed":
            fault["code"] = code
        return [{"fault": fault, "warnings": []}]

    def _end(self) -> int:
        if self.link is None:
            return 0
        link, self.link = self.link, None
        return link.end()


def _anonymous_file() -> IO[bytes]:
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("output"), "w+b", 0)
    import tempfile

    return tempfile.TemporaryFile(buffering=0)


def checked_answers(reply: Any, number: int) -> list[dict[str, Any]]:
    """The answers in a child's reply, every field of the type that it must have."""
    from grader.box import wire

    reply = wire.checked(reply)
    answers = reply.get("answers") if type(reply) is dict and reply.get("id") == number else None
    if type(answers) is not list or not answers or not all(map(_is_answer, answers)):
        raise wire.WireError("not an answer")
    return answers


def checked_definitions(facts: Any) -> dict[str, int]:
    """Names and lines from a child's first reply."""
    from grader.box import wire

    facts = wire.checked(facts)
    definitions = facts.get("definitions") if type(facts) is dict else None
    if type(definitions) is not dict or not all(type(n) is int for n in definitions.values()):
        raise wire.WireError("not definitions")
    return definitions


_FAULT_FIELDS = {
    "kind": str, "type": str, "text": str, "name": str, "line": int, "loading": bool, "locals": dict
}  # fmt: skip


def _is_answer(answer: Any) -> bool:
    if type(answer) is not dict or not {"value", "object", "fault"} & answer.keys():
        return False
    fault = answer.get("fault", {"kind": ""})
    return (
        type(answer.get("warnings")) is list
        and all(_is_warning(warning) for warning in answer["warnings"])
        and type(answer.get("arguments", [])) is list
        and type(fault) is dict
        and "kind" in fault
        and all(type(value) is _FAULT_FIELDS.get(key) for key, value in fault.items())
        and all(type(value) is str for value in fault.get("locals", {}).values())
    )


def _is_warning(warning: Any) -> bool:
    return type(warning) is list and [type(part) for part in warning] == [str, str, int]
