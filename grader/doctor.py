"""`grade doctor`: what is and isn't confined on this machine, found out by trying.

Every probe runs as a submission would. It counts as closed only where the kernel refused it, not
where an import or a path was missing.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.box.confine import Cell, Part, UnconfinedError
from grader.checking.contract import Call, Function, Script
from grader.course import Course
from grader.doors import PROGRAM, Door, doors, laid
from grader.model import N_, Confinement
from grader.sandbox import Box, Limits
from grader.start import Starter

PROBE = Function("probe", small=tuple)
PATIENCE = Limits(submission=120)  # seconds for all doors together

# What to do where confinement cannot be had, by what it lacks.
MISSING = {
    Part.LINUX: N_(
        "Only `Linux` confines submissions: grade in a virtual machine with `Linux 5.13` or later."
    ),
    Part.TABLE: N_(
        "The system calls of this processor are not known here: grade on `x86_64` or `aarch64`."
    ),
    Part.LANDLOCK: N_(
        "`Landlock` is refused: it needs `Linux 5.13` or later, and a container must let its "
        "system calls through."
    ),
    Part.BOOT: N_(
        "`Landlock` is switched off: put `landlock,` in front of the list `lsm=` of the kernel's "
        "boot parameters, and restart."
    ),
    Part.USER: N_("The change to an unused user is refused: run `grade` as an ordinary user."),
    Part.SECCOMP: N_(
        "`seccomp` is refused: let `prctl` through in the container or service in which `grade` "
        "runs."
    ),
}

# The same where a door is open all the same, by what should have closed it.
OPEN = {
    Part.LANDLOCK: N_(
        "`Landlock` does not refuse all that it should: use a newer kernel; `Linux 6.12` knows "
        "every rule that is used here."
    ),
    Part.SECCOMP: N_(
        "`seccomp` does not refuse all that it should: grade on a real `Linux` kernel, not on one "
        "that imitates it."
    ),
    Part.USER: N_("Submissions keep rights of the administrator: run `grade` as an ordinary user."),
    Part.LIMITS: N_(
        "Some limits have no effect on this system, so that a submission can use up the machine: "
        "grade on `Linux`."
    ),
}


@dataclass(frozen=True, slots=True)
class Probe:
    """One door, tried: whether the kernel refused it."""

    door: Door
    closed: bool


def examine(course: Course, starter: Starter) -> list[Probe]:
    """Try every door as a submission; all are closed where confinement is strict."""
    with laid() as bait:
        box = Box(starter, PROGRAM, "probe.py", PATIENCE)
        try:
            return [_try(box, door) for door in doors(course, bait)]
        finally:
            box.close()


def is_confined(starter: Starter) -> bool:
    """Whether submissions are confined by the operating system at all."""
    return starter.confinement is Confinement.STRICT


def advice(probes: Sequence[Probe], *, confined: bool) -> Iterator[str]:
    """What to do about each missing part (message ids)."""
    lacking = {probe.door.part for probe in probes if not probe.closed}
    if not confined:
        part = missing()
        if part is not None:
            yield MISSING[part]
        lacking &= {Part.LIMITS}  # the only part that is there without the others
    yield from (said for part, said in OPEN.items() if part in lacking)


def missing() -> Part | None:
    """What this machine lacks for confinement: the first part that it refuses."""
    try:
        cell = Cell()
    except UnconfinedError as error:
        return error.part
    process = os.fork()
    if process == 0:
        os._exit(_refused(cell))
    os.close(cell.ruleset)
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    if code < 0:  # killed for what it asked
        return Part.SECCOMP
    return [*MISSING][code - 1] if code else None


def _refused(cell: Cell) -> int:
    """Which part refuses this process, counted from 1; 0 where none does."""
    try:
        cell.enter()
        cell.seal()
    except UnconfinedError as error:
        return [*MISSING].index(error.part) + 1
    return 0


def _try(box: Box, door: Door) -> Probe:
    script = Script(PROBE, (Call(PROBE.name, door.call),))
    found = box.ask([script.wire])[0][-1].value
    return Probe(door, type(found) in {int, str} and found in door.closed_by)
