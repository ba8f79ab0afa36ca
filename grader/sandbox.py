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

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from grader.answer import SEEN_HERE, Answer, Fault, Kind, read_answers
from grader.box import wire
from grader.start import START_SECONDS, Link, Starter

OUTPUT_SHOWN = 16 * 1024  # bytes of a submission's output kept in its grade


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that one script and a whole submission may take."""

    call: float = 2.0
    submission: float = 10.0


class Box:
    """One submission in its child. Ask it scripts; it answers or says why not.

    Three kinds of fault are seen here: a timeout, a crash (with the child's exit code) and an
    answer that breaks the protocol.
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

    def ask(
        self, scripts: Sequence[dict[str, Any]], meanwhile: Callable[[], object] = lambda: None
    ) -> list[tuple[Answer, ...]]:
        """The answers of each script, all in one message; ends where the child ends.

        `meanwhile` is done here while the child works.
        """
        replies = self._exchange(scripts, meanwhile)
        done = len(replies) - 1
        if not _ended(replies) or not 0 < done < len(scripts) - 1:
            return replies
        # Replies were lost with the child: ask for each by itself, to know which one it was.
        del replies[-1]
        for script in scripts[done:]:
            replies += self._exchange([script])
            if _ended(replies):
                break
        return replies

    def _exchange(
        self, scripts: Sequence[dict[str, Any]], meanwhile: Callable[[], object] = lambda: None
    ) -> list[tuple[Answer, ...]]:
        _ = self.starter.confinement  # wait for the helper, which is not the submission's affair
        started = time.monotonic()
        replies: list[tuple[Answer, ...]] = []
        try:
            fresh, link = self.link is None, self.link or self._open()
            self.asked += 1
            link.send(wire.pack({"id": self.asked, "scripts": list(scripts)}), self._left(started))
            meanwhile()
            if fresh:
                ready = self._left(started) + self.starter.start_seconds
                self.definitions = _definitions(link.receive(ready))
            while len(replies) < len(scripts):
                reply = wire.unpack(link.receive(self._left(started)))
                replies += self._read(reply, scripts[len(replies) :])
        except TimeoutError:
            replies.append(self._ended(Kind.TIMEOUT))
        except (EOFError, OSError):
            replies.append(self._ended(Kind.CRASHED))
        except wire.WireError:
            replies.append(self._ended(Kind.MALFORMED))
        self.spent += time.monotonic() - started
        return replies

    def printed(self) -> tuple[str, int]:
        """What the submission printed so far, cut to a cap, and how many bytes it was."""
        number = self.file.fileno()
        if hasattr(os, "pread"):  # the child shares the place in the file, and could move it
            data = os.pread(number, OUTPUT_SHOWN, 0)
        else:
            self.file.seek(0)
            data = self.file.read(OUTPUT_SHOWN)
        return data.decode("utf-8", "backslashreplace"), os.fstat(number).st_size

    def close(self) -> None:
        """End the child and let go of its output."""
        try:
            if self.link is not None:
                self.link.drop()
        finally:
            self.link = None
            self.file.close()

    def _open(self) -> Link:
        self.link = self.starter.start(self.file)
        source = np.frombuffer(self.source, np.uint8)
        self.link.send(wire.pack({"source": source, "name": self.name}), START_SECONDS)
        return self.link

    def _read(self, reply: Any, scripts: Sequence[dict[str, Any]]) -> list[tuple[Answer, ...]]:
        if type(reply) is not dict or reply.get("id") != self.asked:
            raise wire.WireError("not a reply to this request")
        raw = reply.get("replies")
        if type(raw) is not list or not 0 < len(raw) <= len(scripts):
            raise wire.WireError("not replies")
        return [
            read_answers(answers, [call.get("keep", False) for call in script["calls"]])
            for answers, script in zip(raw, scripts, strict=False)
        ]

    def _left(self, started: float) -> float:
        spent = self.spent + time.monotonic() - started
        return min(self.limits.call, self.limits.submission - spent)

    def _ended(self, kind: Kind) -> tuple[Answer, ...]:
        return (Answer(fault=Fault(kind, code=self._end())),)

    def _end(self) -> int:
        if self.link is None:
            return 0
        link, self.link = self.link, None
        return link.end()


def _ended(replies: Sequence[tuple[Answer, ...]]) -> bool:
    """Whether the last reply is that the child is gone."""
    fault = replies[-1][-1].fault
    return fault is not None and fault.kind in SEEN_HERE


def _definitions(frame: bytes) -> dict[str, int]:
    facts = wire.checked(wire.unpack(frame))
    found = facts.get("definitions") if type(facts) is dict else None
    if type(found) is not dict or not all(type(line) is int for line in found.values()):
        raise wire.WireError("not definitions")
    return found


def _anonymous_file() -> IO[bytes]:
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("output"), "w+b", 0)
    return tempfile.TemporaryFile(buffering=0)
