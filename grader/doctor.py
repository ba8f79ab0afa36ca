"""`grade doctor`: what is and isn't confined on this machine, found out by trying.

Every probe runs as a submission would. It counts as closed only where the kernel refused it, not
where an import or a path was missing.
"""

import errno
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.checking.contract import Call, Function, Script
from grader.course import Course
from grader.model import N_, Confinement
from grader.sandbox import Box, Limits
from grader.start import Starter

REFUSED = {errno.EPERM, errno.EACCES, errno.EROFS}
OPEN = "open"

# Each function returns what it got, and thereby that the door is open.
PROGRAM = b"""
import ctypes, os, socket, resource

def read(path): return open(path, "rb").read(1).hex()
def names(path): return len(os.listdir(path))
def write(path): return os.open(path + "/tadrib_probe", os.O_WRONLY | os.O_CREAT)
def change_mode(path): return os.chmod(path, 0o600)
def change_time(path): return os.utime(path)
def remove(path): return os.unlink(path)
def link(path): return os.symlink(path, path + "_link")
def stream(): return socket.socket(socket.AF_INET, socket.SOCK_STREAM).fileno()
def datagram(): return socket.socket(socket.AF_INET, socket.SOCK_DGRAM).fileno()
def local(): return socket.socket(socket.AF_UNIX).fileno()
def fork():
    process = os.fork()
    if process == 0:
        os._exit(0)
    return process
def execute(): return os.posix_spawn("/proc/self/exe", ["python"], {})
def signal(process): return os.kill(process, 0)
def memory_file(): return os.memfd_create("probe")
def change_limit():
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.setrlimit(resource.RLIMIT_NOFILE, (ctypes.c_ulong * 2)(32, 64)) < 0:
        raise OSError(ctypes.get_errno(), "refused")
def memory_of(process):
    libc = ctypes.CDLL(None, use_errno=True)
    one = ctypes.create_string_buffer(8)
    class Part(ctypes.Structure):
        _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]
    mine = Part(ctypes.addressof(one), 8)
    if libc.process_vm_readv(process, ctypes.byref(mine), 1, ctypes.byref(mine), 1, 0) < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return 8

def probe(name, *arguments):
    try:
        globals()[name](*arguments)
    except OSError as error:
        return error.errno
    except BaseException as error:
        return type(error).__name__
    return "open"
"""


PROBE = Function("probe", small=tuple)


@dataclass(frozen=True, slots=True)
class Probe:
    """One door, tried: what it leads to (a message id), and whether the kernel refused it."""

    label: str
    closed: bool
    found: str


def examine(course: Course, starter: Starter) -> list[Probe]:
    """Try every door as a submission; all are closed where confinement is strict."""
    doors = list(_doors(course))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "file")
        file.write_bytes(b"x")
        box = Box(starter, PROGRAM, "probe.py", Limits())
        try:
            doors += _changes(folder, str(file))
            return [_try(box, label, *call) for label, *call in doors]
        finally:
            box.close()


def is_confined(starter: Starter) -> bool:
    """Whether submissions are confined by the operating system at all."""
    return starter.confinement is Confinement.STRICT


def _doors(course: Course) -> Iterator[tuple[str, str, str | int] | tuple[str, str]]:
    exercise = course.exercises[0]
    judge = os.getpid()
    yield N_("reading the hidden suite"), "read", str(exercise.suite)
    yield N_("reading the reference solution"), "read", str(exercise.folder / "solution.py")
    yield N_("reading the list of users"), "read", "/etc/passwd"
    yield N_("reading the home folder"), "names", str(Path.home())
    yield N_("reading the grader's environment"), "read", f"/proc/{judge}/environ"
    yield N_("reading the grader's memory file"), "read", f"/proc/{judge}/mem"
    yield N_("reading the grader's memory by a system call"), "memory_of", judge
    yield N_("connecting to the network"), "stream"
    yield N_("sending packets"), "datagram"
    yield N_("talking to other programs"), "local"
    yield N_("starting another process"), "fork"
    yield N_("starting another program"), "execute"
    yield N_("signalling the grader"), "signal", judge
    yield N_("making files in memory"), "memory_file"
    yield N_("changing its own limits"), "change_limit"


def _changes(folder: str, file: str) -> Iterator[tuple[str, str, str]]:
    yield N_("writing a file"), "write", folder
    yield N_("changing a file's permissions"), "change_mode", file
    yield N_("changing a file's times"), "change_time", file
    yield N_("making a link"), "link", file
    yield N_("removing a file"), "remove", file


def _try(box: Box, label: str, name: str, *arguments: str | int) -> Probe:
    script = Script(PROBE, (Call(PROBE.name, (name, *arguments)),))
    answer = box.ask([script.wire])[0][-1]
    found = str(answer.fault.kind if answer.fault else answer.value)
    closed = type(answer.value) is int and answer.value in REFUSED
    return Probe(label, closed, errno.errorcode.get(answer.value, found) if closed else found)
