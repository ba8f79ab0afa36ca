"""The doors that a submission could try, and the program that tries them.

Each is chosen so that it is open, or fails in another way than a refusal does, where nothing is
confined; and so that it does no harm there: it changes only files made for it, and hands the
kernel arguments that it can do nothing with.
"""

import contextlib
import errno
import os
import platform
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from grader.box import child
from grader.box.confine import Part
from grader.course import Course
from grader.model import N_

REFUSED = frozenset({errno.EPERM, errno.EACCES, errno.EROFS})
HELD = "held"

# Each function returns where the door is open. Whatever it needs is imported at the start: an
# import that is refused must not look like a door that is closed.
PROGRAM = b"""
import ctypes, os, socket
try:
    import fcntl, mmap, resource
except ImportError:  # on Windows; the name that is missing later is no refusal
    pass

class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

def checked(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return result
def kernel(number, *arguments):
    call = ctypes.CDLL(None, use_errno=True).syscall
    sent = [a.encode() if isinstance(a, str) else ctypes.c_long(a) for a in arguments]
    return checked(call(ctypes.c_long(number), *sent))

def read(path): return open(path, "rb", 0).read(1)
def names(path): return os.listdir(path)
def make(path): return os.open(path, os.O_WRONLY | os.O_CREAT)
def write(path): return os.write(os.open(path, os.O_WRONLY), b"y")
def truncate(path): return os.truncate(path, 0)
def change_mode(path): return os.chmod(path, 0o666)
def change_owner(path): return os.chown(path, -1, -1)
def change_time(path): return os.utime(path)
def change_attribute(path): return os.setxattr(path, "user.probe", b"y")
def rename(path): return os.rename(path, path)
def link(path, place): return os.symlink(path, place)
def link_hard(path, place): return os.link(path, place)
def make_folder(path): return os.mkdir(path)
def make_pipe(path): return os.mkfifo(path)
def remove(path): return os.unlink(path)

def connect(kind, host, port):
    with socket.socket(socket.AF_INET, getattr(socket, kind)) as caller:
        caller.settimeout(0.5)
        caller.connect((host, port))
        caller.send(b"x")
def connect_here(place):
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(0.5)
        caller.connect(place)

def memory_of(process):
    one = ctypes.create_string_buffer(8)
    mine = ctypes.byref(Part(ctypes.addressof(one), 8))
    libc = ctypes.CDLL(None, use_errno=True)
    return checked(libc.process_vm_readv(process, mine, 1, mine, 1, 0))
def signal(process): return os.kill(process, 0) if os.name == "posix" else None  # else 0 is Ctrl-C
def signal_of_file(): return fcntl.fcntl(0, fcntl.F_SETOWN, 0)
def fork():
    process = os.fork()
    if process == 0:
        os._exit(0)
    return process
def execute(): return os.execv("", ["x"])
def priority():
    which = os.PRIO_PROCESS, 0
    return os.setpriority(*which, os.getpriority(*which))

def change_limit():
    libc, which = ctypes.CDLL(None, use_errno=True), resource.RLIMIT_NOFILE
    pair = (ctypes.c_ulong * 2)(*resource.getrlimit(which))
    return checked(libc.setrlimit(which, pair))
def open_as_owner(path): return os.open(path, os.O_RDONLY | os.O_NOATIME)
def memory(size):
    # Read-only, so that it takes nothing where it can be had.
    flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
    return mmap.mmap(-1, size, flags=flags, prot=mmap.PROT_READ).close()
def files(count):
    opened = []
    try:
        while len(opened) < count:
            opened.append(os.dup(0))
    finally:
        for one in opened:
            os.close(one)
def output(cap):
    place = os.lseek(1, 0, os.SEEK_CUR)
    try:
        os.lseek(1, cap, os.SEEK_SET)
        return os.write(1, b"x")
    finally:
        os.lseek(1, place, os.SEEK_SET)
def limit(name, most):
    hard = resource.getrlimit(getattr(resource, name))[1]
    return "held" if hard != resource.RLIM_INFINITY and hard <= most else "open"

def probe(name, *arguments):
    try:
        result = globals()[name](*arguments)
    except OSError as error:
        return error.errno
    except BaseException as error:
        return type(error).__name__
    return "held" if result == "held" else "open"
"""

# Numbers of system calls on the machines that confinement is made for.
MACHINES = ("x86_64", "aarch64")
NUMBERS = {
    "add_key": (248, 217),
    "bpf": (321, 280),
    "inotify_init1": (294, 26),
    "io_uring_setup": (425, 425),
    "memfd_create": (319, 279),
    "mount": (165, 40),
    "open_by_handle_at": (304, 265),
    "perf_event_open": (298, 241),
    "pidfd_getfd": (438, 438),
    "pidfd_open": (434, 434),
    "prctl": (157, 167),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "shmget": (29, 194),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
}
PEEK, PARENT_DEATH = 2, 1  # ptrace's request, prctl's option

FILES, NETWORK, PROCESSES, KERNEL, LIMITS = (
    N_("Files"),
    N_("Network"),
    N_("Processes"),
    N_("Kernel"),
    N_("Limits"),
)


@dataclass(frozen=True, slots=True)
class Door:
    """One thing that a submission must not be able to do.

    Attributes:
        group, label: message ids.
        part: of confinement, the one that closes it.
        call: a function of PROGRAM and its arguments.
        closed_by: what the kernel's refusal looks like: numbers of errors, or HELD where it says
            that a limit is set; trying it out would take minutes or end the child.
    """

    group: str
    label: str
    part: Part
    call: tuple[str | int, ...]
    closed_by: frozenset[str | int] = REFUSED


@dataclass(frozen=True, slots=True)
class Bait:
    """A file in a folder, and listeners, that everybody may use: only confinement refuses them."""

    file: str
    new: str
    tcp: tuple[str, int]
    udp: tuple[str, int]
    local: tuple[str, ...]


@contextlib.contextmanager
def laid() -> Iterator[Bait]:
    """The bait, for a while."""
    with tempfile.TemporaryDirectory() as outer, contextlib.ExitStack() as stack:
        Path(outer).chmod(0o711)  # others find the inner folder only by its name
        folder = Path(tempfile.mkdtemp(dir=outer))
        folder.chmod(0o777)
        file = folder / "f"
        file.write_bytes(b"x")
        file.chmod(0o666)

        def listen(family: int, kind: int, place: str | tuple[str, int]) -> socket.socket:
            listener = stack.enter_context(socket.socket(family, kind))
            listener.bind(place)
            if kind == socket.SOCK_STREAM:
                listener.listen()
            return listener

        tcp = listen(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 0)).getsockname()
        udp = listen(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 0)).getsockname()
        local = tuple(_local_names(folder))
        for name in local:
            listen(socket.AF_UNIX, socket.SOCK_STREAM, name)
        if local:
            Path(local[0]).chmod(0o666)
        yield Bait(str(file), str(folder / "new"), tcp, udp, local)


def _local_names(folder: Path) -> Iterator[str]:
    if hasattr(socket, "AF_UNIX"):
        yield str(folder / "s")
    if sys.platform == "linux":
        yield f"\0{folder}"


def doors(course: Course, bait: Bait) -> Iterator[Door]:
    """All of this platform's doors, group by group."""
    yield from _reading(course, bait)
    yield from _changing(bait)
    yield from _network(bait)
    yield from _processes()
    yield from _kernel()
    yield from _limits()


def _reading(course: Course, bait: Bait) -> Iterator[Door]:
    door = partial(Door, FILES)
    exercise = course.exercises[0]
    for label, path in (
        (N_("reading the hidden suite"), exercise.suite),
        (N_("reading the reference solution"), exercise.folder / "solution.py"),
        (N_("reading another submission"), Path(bait.file)),
        (N_("reading the list of users"), Path("/etc/passwd")),
    ):
        yield door(label, Part.LANDLOCK, ("read", str(path)))
    if Path("/etc/shadow").exists():
        yield door(N_("reading the stored passwords"), Part.LANDLOCK, ("read", "/etc/shadow"))
    with contextlib.suppress(RuntimeError):  # an account may have no home
        home = Path.home()
        if home.exists():
            yield door(N_("reading the home folder"), Part.LANDLOCK, ("names", str(home)))


def _changing(bait: Bait) -> Iterator[Door]:
    door = partial(Door, FILES)
    file, new, system = bait.file, bait.new, partial(_system_call, FILES)
    yield door(N_("writing a file"), Part.LANDLOCK, ("make", f"{new}_file"))
    yield door(N_("changing a file's contents"), Part.LANDLOCK, ("write", file))
    yield door(N_("truncating a file"), Part.LANDLOCK, ("truncate", file))
    yield door(N_("changing a file's permissions"), Part.SECCOMP, ("change_mode", file))
    yield door(N_("changing a file's owner"), Part.SECCOMP, ("change_owner", file))
    yield door(N_("changing a file's times"), Part.SECCOMP, ("change_time", file))
    yield door(N_("changing a file's attributes"), Part.SECCOMP, ("change_attribute", file))
    yield door(N_("renaming a file"), Part.LANDLOCK, ("rename", file))
    yield door(N_("making a link"), Part.LANDLOCK, ("link", file, f"{new}_link"))
    yield door(N_("giving a file a second name"), Part.LANDLOCK, ("link_hard", file, f"{new}_name"))
    yield door(N_("making a folder"), Part.LANDLOCK, ("make_folder", f"{new}_folder"))
    yield door(N_("making a named pipe"), Part.LANDLOCK, ("make_pipe", f"{new}_pipe"))
    yield door(N_("removing a file"), Part.LANDLOCK, ("remove", file))
    yield from system(N_("making files in memory"), "memfd_create", "probe", 0)
    yield from system(N_("watching files"), "inotify_init1", 0)
    yield from system(N_("opening files without their path"), "open_by_handle_at", -1, 0, 0)


def _network(bait: Bait) -> Iterator[Door]:
    door = partial(Door, NETWORK)
    stream, packets = ("connect", "SOCK_STREAM", *bait.tcp), ("connect", "SOCK_DGRAM", *bait.udp)
    yield door(N_("connecting to a server"), Part.SECCOMP, stream)
    yield door(N_("sending packets"), Part.SECCOMP, packets)
    labels = (N_("talking to other programs"), N_("talking to other programs without a file"))
    for label, place in zip(labels, bait.local, strict=False):
        yield door(label, Part.SECCOMP, ("connect_here", place))


def _processes() -> Iterator[Door]:
    door, judge = partial(Door, PROCESSES), os.getpid()
    system = partial(_system_call, PROCESSES)
    if sys.platform == "linux":
        process = f"/proc/{judge}"
        yield door(N_("listing the processes"), Part.LANDLOCK, ("names", "/proc"))
        for label, name in (
            (N_("reading the grader's environment"), "environ"),
            (N_("reading the grader's memory file"), "mem"),
            (N_("reading the grader's memory map"), "maps"),
        ):
            yield door(label, Part.LANDLOCK, ("read", f"{process}/{name}"))
        label = N_("reading the grader's memory by a system call")
        yield door(label, Part.SECCOMP, ("memory_of", judge))
    yield from system(N_("writing into another memory"), "process_vm_writev", 0, 0, 0, 0, 0, 0)
    yield from system(N_("tracing the grader"), "ptrace", PEEK, judge, 0, 0)
    yield door(N_("signalling the grader"), Part.SECCOMP, ("signal", judge))
    yield door(N_("signalling other submissions"), Part.SECCOMP, ("signal", 0))
    yield door(N_("having a file send signals"), Part.SECCOMP, ("signal_of_file",))
    yield from system(N_("taking hold of the grader"), "pidfd_open", judge, 0)
    yield from system(N_("taking another program's open files"), "pidfd_getfd", -1, 0, 0)
    yield from system(N_("outliving the grader"), "prctl", PARENT_DEATH, 9, 0, 0, 0)
    yield from system(N_("sharing memory with other programs"), "shmget", 0, 0, 0o600)
    yield door(N_("starting another process"), Part.SECCOMP, ("fork",))
    yield door(N_("starting another program"), Part.SECCOMP, ("execute",))
    yield door(N_("changing its own priority"), Part.SECCOMP, ("priority",))


def _kernel() -> Iterator[Door]:
    system = partial(_system_call, KERNEL)
    yield from system(N_("making namespaces"), "unshare", 0)
    yield from system(N_("mounting a file system"), "mount", 0, 0, 1, 0, 0)
    yield from system(N_("loading a program into the kernel"), "bpf", 9999, 0, 0)
    yield from system(N_("measuring the system"), "perf_event_open", 0, 0, -1, -1, -1)
    yield from system(N_("keeping keys in the kernel"), "add_key", 0, 0, 0, 0, 0)
    yield from system(N_("queueing work in the kernel"), "io_uring_setup", 0, 0)
    yield from system(N_("handling page faults"), "userfaultfd", -1)


def _limits() -> Iterator[Door]:
    door = partial(Door, LIMITS)
    limit, held = partial(door, part=Part.LIMITS), frozenset({HELD})
    yield door(N_("changing its own limits"), Part.SECCOMP, ("change_limit",))
    if sys.platform == "linux":
        # Neither Landlock nor seccomp refuses this to root; to others the kernel does.
        owned = ("open_as_owner", "/dev/null")
        yield door(N_("using the administrator's rights"), Part.USER, owned)
    yield limit(
        N_("taking memory without end"),
        call=("memory", 2 * child.MEMORY_EXTRA),
        closed_by=frozenset({errno.ENOMEM}),
    )
    yield limit(
        N_("opening files without end"),
        call=("files", child.OPEN_FILES),
        closed_by=frozenset({errno.EMFILE}),
    )
    yield limit(
        N_("printing without end"),
        call=("output", child.OUTPUT_CAP),
        closed_by=frozenset({errno.EFBIG}),
    )
    yield limit(
        N_("computing without end"),
        call=("limit", "RLIMIT_CPU", child.CPU_SECONDS),
        closed_by=held,
    )
    yield limit(N_("leaving a memory dump"), call=("limit", "RLIMIT_CORE", 0), closed_by=held)


def _system_call(group: str, label: str, name: str, *arguments: str | int) -> Iterator[Door]:
    """A door that is a system call, where its number is known."""
    if sys.platform == "linux" and platform.machine() in MACHINES:
        number = NUMBERS[name][MACHINES.index(platform.machine())]
        yield Door(group, label, Part.SECCOMP, ("kernel", number, *arguments))
