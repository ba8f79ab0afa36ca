"""Let the operating system confine this process: Landlock, seccomp, and an unused user for root.

Only Linux can, through `ctypes`, with no privilege and no helper program. Nothing is writable and
there is no scratch folder; what may be read is the standard library, NumPy and the system's shared
libraries. Landlock does not hide names and sizes of files (`stat`).

`prepare` runs once in the helper, `Cell.enter` in each child; what a child has entered it cannot
leave. Rlimits are set by `child`, before.
"""

import contextlib
import ctypes
import errno
import os
import platform
import struct
import sys
import sysconfig
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from .syscalls import ALLOWED, TABLES

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446  # the same on every architecture
NO_NEW_PRIVS, SET_DEATH_SIGNAL, SET_KEEP_CAPS, SET_SECCOMP = 38, 1, 8, 22
READ_FILE, READ_DIR = 1 << 2, 1 << 3
RIGHTS = {1: 13, 2: 14, 3: 15, 5: 16}  # Landlock's version: how many rights on files it knows
NETWORK, SCOPES = 0b11, 0b11  # bind and connect; signals and abstract sockets
DAC_READ_SEARCH = 1 << 2  # the one capability kept, where the interpreter lies in a private home
FIRST_UNUSED, LAST_UNUSED = 61184, 65519
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")
LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")

# Classic BPF.
LOAD, EQUAL, AT_LEAST, SET, AND, RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
KILL, ALLOW, ERRNO = 0x80000000, 0x7FFF0000, 0x00050000
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16  # offsets in seccomp's data
X32 = 0x40000000
CLONE_THREAD = 0x10000
SIGNALLING, SET_FLAGS, O_ASYNC = (8, 10, 15, 1026), 4, 0x2000  # of fcntl


class Part(StrEnum):
    """What confinement is made of; each part needs something else of the machine."""

    LINUX = "Linux"
    TABLE = "a table of system calls"
    LANDLOCK = "Landlock"
    BOOT = "Landlock switched on when the machine starts"
    USER = "an unused user"
    SECCOMP = "seccomp"
    LIMITS = "limits"  # set by `child`


class UnconfinedError(OSError):
    """This machine cannot confine a process: it refused `part`."""

    def __init__(self, part: Part, number: int) -> None:
        super().__init__(number, os.strerror(number))
        self.part = part


class Cell:
    """A confinement made ready: enter it and stay.

    Attributes:
        ruleset: Landlock's, an open descriptor.
        program: seccomp's.
        user: what root becomes, None for an ordinary user.
        private: the interpreter's files are not readable for everybody.
    """

    def __init__(self) -> None:
        if sys.platform != "linux":
            raise UnconfinedError(Part.LINUX, errno.ENOSYS)
        if platform.machine() not in TABLES:
            raise UnconfinedError(Part.TABLE, errno.ENOSYS)
        self.libc = ctypes.CDLL(None, use_errno=True)
        with _needing(Part.LANDLOCK):
            self.ruleset = self._make_ruleset()
        self.program = b"".join(_program(*TABLES[platform.machine()]))
        self.user = _unused_user() if os.geteuid() == 0 else None
        self.private = not all(map(_public, {Path(os.__file__), *_numpy_folders()}))

    def enter(self) -> None:
        """Confine this process, for good; raises UnconfinedError where a part is refused."""
        self._prctl(SET_DEATH_SIGNAL, 9)
        if self.user is not None:
            with _needing(Part.USER):
                self._become(self.user)
            self._prctl(SET_DEATH_SIGNAL, 9)  # a change of user forgets it
        self._prctl(NO_NEW_PRIVS, 1)
        os.chdir("/")
        with _needing(Part.LANDLOCK):
            self._checked(self.libc.syscall(RESTRICT_SELF, self.ruleset, 0))
        os.close(self.ruleset)

    def seal(self) -> None:
        """Refuse every system call that is not on the list; the last thing before a submission."""
        code = ctypes.create_string_buffer(self.program, len(self.program))
        count = len(self.program) // 8
        filter_ = struct.pack("HxxxxxxP", count, ctypes.addressof(code))
        self._prctl(SET_SECCOMP, 2, filter_)

    def _become(self, user: int) -> None:
        if self.private:
            self._prctl(SET_KEEP_CAPS, 1)
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
        kept = DAC_READ_SEARCH if self.private else 0
        header = struct.pack("Ii", 0x20080522, 0)
        sets = struct.pack("6I", kept, kept, 0, 0, 0, 0)
        self._checked(self.libc.capset(header, sets))

    def _make_ruleset(self) -> int:
        version = self.libc.syscall(CREATE_RULESET, None, 0, 1)
        if version < 0 and ctypes.get_errno() == errno.EOPNOTSUPP:
            raise UnconfinedError(Part.BOOT, errno.EOPNOTSUPP)
        self._checked(version)
        count = RIGHTS[max(known for known in RIGHTS if known <= version)]
        parts = [(1 << count) - 1, NETWORK, SCOPES][: 1 + (version >= 4) + (version >= 6)]
        attributes = struct.pack(f"{len(parts)}Q", *parts)
        ruleset = self._checked(self.libc.syscall(CREATE_RULESET, attributes, len(attributes), 0))
        for path in _readable():
            self._allow(ruleset, path)
        return ruleset

    def _allow(self, ruleset: int, path: Path) -> None:
        with contextlib.suppress(FileNotFoundError, PermissionError):
            descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
            rights = READ_FILE | READ_DIR if path.is_dir() else READ_FILE
            rule = struct.pack("=Qi", rights, descriptor)
            self._checked(self.libc.syscall(ADD_RULE, ruleset, 1, rule, 0))
            os.close(descriptor)

    def _prctl(self, option: int, value: int, pointer: bytes | None = None) -> None:
        with _needing(Part.SECCOMP):  # what refuses any of these refuses that one
            self._checked(self.libc.prctl(option, ctypes.c_ulong(value), pointer, 0, 0))

    @staticmethod
    def _checked(result: int) -> int:
        if result < 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
        return result


@contextlib.contextmanager
def _needing(part: Part) -> Iterator[None]:
    """Say of a refusal which part it concerns, if that has not been said."""
    try:
        yield
    except UnconfinedError:
        raise
    except OSError as error:
        raise UnconfinedError(part, error.errno or errno.EPERM) from error


def _readable() -> Iterator[Path]:
    for name in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}:
        for entry in Path(name).iterdir():
            # Suites and solutions lie in site-packages.
            if entry.name not in {"site-packages", "dist-packages"}:
                yield entry
    yield from _numpy_folders()
    for folder in map(Path, LIBRARIES):
        yield from folder.glob("*.so*")
        yield from folder.glob("*-linux-*")
    yield from Path(sys.base_prefix, "lib").glob("libpython*")
    yield Path("/etc/ld.so.cache")
    yield from map(Path, DEVICES)


def _numpy_folders() -> set[Path]:
    import numpy as np

    package = Path(np.__file__).parent
    return {package, package.with_name("numpy.libs")}


def _public(path: Path) -> bool:
    """Whether everybody may reach a path."""
    folders = [path, *path.parents]
    return all(not folder.exists() or folder.stat().st_mode & 0o001 for folder in folders[1:])


def _unused_user() -> int:
    import pwd

    used = {entry.pw_uid for entry in pwd.getpwall()}
    return next(user for user in range(FIRST_UNUSED, LAST_UNUSED) if user not in used)


def _program(architecture: int, table: dict[str, int]) -> Iterator[bytes]:
    """The program of seccomp: each step a code, two jumps, a number."""
    yield _step(LOAD, ARCHITECTURE)
    yield _step(EQUAL, architecture, 1, 0)
    yield _step(RETURN, KILL)
    yield _step(LOAD, NUMBER)
    yield _step(AT_LEAST, X32, 0, 1)
    yield _step(RETURN, KILL)
    for name in ALLOWED:
        if name in table:
            yield _step(EQUAL, table[name], 0, 1)
            yield _step(RETURN, ALLOW)
    # Threads may be made, processes may not; glibc tries clone3 first.
    yield _step(EQUAL, table["clone3"], 0, 1)
    yield _step(RETURN, ERRNO | errno.ENOSYS)
    yield _step(EQUAL, table["ioctl"], 0, 1)
    yield _step(RETURN, ERRNO | errno.ENOTTY)
    yield _step(EQUAL, table["clone"], 0, 4)
    yield _step(LOAD, ARGUMENTS)
    yield _step(SET, CLONE_THREAD, 0, 1)
    yield _step(RETURN, ALLOW)
    yield _step(RETURN, ERRNO | errno.EPERM)
    # A descriptor may not be made to send signals: owner, signal, notification, O_ASYNC.
    yield _step(EQUAL, table["fcntl"], 0, 10)
    yield _step(LOAD, ARGUMENTS + 8)
    for place, command in enumerate(SIGNALLING):
        yield _step(EQUAL, command, 7 - place, 0)
    yield _step(EQUAL, SET_FLAGS, 0, 2)
    yield _step(LOAD, ARGUMENTS + 16)
    yield _step(SET, O_ASYNC, 1, 0)
    yield _step(RETURN, ALLOW)
    yield _step(RETURN, ERRNO | errno.EPERM)
    # Limits may be asked for, not set: the third argument is a null pointer.
    yield _step(EQUAL, table["prlimit64"], 0, 5)
    yield _step(LOAD, ARGUMENTS + 16)
    yield _step(EQUAL, 0, 0, 3)
    yield _step(LOAD, ARGUMENTS + 20)
    yield _step(EQUAL, 0, 0, 1)
    yield _step(RETURN, ALLOW)
    yield _step(RETURN, ERRNO | errno.EPERM)


def _step(code: int, number: int, true: int = 0, false: int = 0) -> bytes:
    return struct.pack("HBBI", code, true, false, number)
