"""The layouts in which systems hand out submissions, each as a function from a path to claims.

A claim says whose a file would be. Where a name can be read in several ways there are several
claims, the likeliest first; the roster decides between them. Above each layout stands the source
that it was taken from.
"""

import os.path
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

from grader.intake.exercises import Exercises
from grader.intake.names import key
from grader.intake.records import Layout, Parts

LIKE = 32  # readings of one name that are followed up


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever a layout names: identifiers, the best first, and a name where it has one."""

    ids: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One way to read a path.

    Attributes:
        people: whose it is; several are a group that handed in together.
        parts: the student's own path, without what the layout put around it.
        rank: claims of a lower one are asked first.
        late: as the layout says it; None where it does not.
        time: when it was handed in; without a zone where the layout has none.
        typed: it is text typed into the system, or a link, not a file.
    """

    people: tuple[Person, ...]
    parts: Parts
    rank: int = 0
    late: bool | None = None
    time: datetime | None = None
    typed: bool = False


Reader: TypeAlias = Callable[[Parts], Sequence[Claim]]


# Canvas: instructure/canvas-lms, lib/content_zipper.rb.

_CANVAS = re.compile(
    r"(?:^|_)(?P<late>LATE_)?(?P<uid>[0-9]+)_"
    r"(?:(?P<kind>text|link)\.html$|(?=(?P<att>[0-9]+)_(?P<file>.+)))"
)
_CANVAS_ANONYMOUS = re.compile(
    r"(?P<late>LATE_)?anon_(?P<anon>[^_]+)_(?:(?P<att>[0-9]+)_(?P<file>.+)|(?:text|link)\.html)"
)


def canvas(parts: Parts) -> list[Claim]:
    """`<name>[_LATE]_<user id>_<attachment id>_<file>`; anonymous: `[LATE_]anon_<id>_...`.

    A name may end in digits, and a file begin with them: every split is a claim.
    """
    if len(parts) != 1:
        return []
    anonymous = _CANVAS_ANONYMOUS.fullmatch(parts[0])
    if anonymous:
        file = anonymous["file"]
        person = Person((anonymous["anon"],))
        late = bool(anonymous["late"])
        return [Claim((person,), (file or parts[0],), late=late, typed=not file)]
    claims: dict[tuple[str, str], Claim] = {}
    for found in _overlapped(_CANVAS, parts[0]):
        uid, file = found["uid"], found["file"] or parts[0]
        person = Person((uid,), parts[0][: found.start()])
        claim = Claim((person,), (file,), late=bool(found["late"]), typed=not found["file"])
        claims.setdefault((uid, file), claim)
    return list(claims.values())


def _overlapped(pattern: "re.Pattern[str]", text: str) -> "Iterator[re.Match[str]]":
    found = pattern.search(text)
    for _ in range(LIKE):
        if found is None:
            return
        yield found
        found = pattern.search(text, found.start() + 1)


# Moodle: moodle/moodle, mod/assign/classes/downloader.php; before 4.1 folders end in `_`.

_MOODLE = re.compile(
    r"(?P<who>[^_/]+)(?:_(?P<id>[0-9]+))?_assignsubmission_(?P<type>[a-z]+)"
    r"(?:_?/(?P<path>.+)|_(?P<file>[^/]+))"
)


def moodle(parts: Parts) -> list[Claim]:
    """`<Full name>_<id>_assignsubmission_file/<path>`, or flat with `_<file>` behind.

    The first `_` ends the name. The default group has no number: its name identifies it.
    """
    found = _MOODLE.fullmatch("/".join(parts))
    if not found:
        return []
    inner = tuple((found["path"] or found["file"]).split("/"))
    person = Person((found["id"] or found["who"],), found["who"])
    return [Claim((person,), inner, typed=found["type"] == "onlinetext")]


# Blackboard: as third-party readers agree on it.

_BLACKBOARD = re.compile(
    r"(?P<before>.+?)_attempt_(?P<time>[0-9]{4}(?:-[0-9]{2}){5})(?:_(?P<file>.+)|\.txt)", re.DOTALL
)


def blackboard(parts: Parts) -> list[Claim]:
    """`<assignment>_<username>_attempt_<time>_<file>`; without a file it is the receipt.

    The first `_attempt_` counts: what stands behind it is the student's. Both the assignment and
    the username may hold `_`: the last piece is the likeliest username, longer ones come after.
    """
    found = _BLACKBOARD.fullmatch(parts[0]) if len(parts) == 1 else None
    pieces = found["before"].split("_") if found else []
    if not found or len(pieces) < 2:
        return []
    try:
        # Without a zone, on purpose: the name has none.
        time = datetime.strptime(found["time"], "%Y-%m-%d-%H-%M-%S")
    except ValueError:
        return []
    names = ["_".join(pieces[n:]) for n in range(len(pieces) - 1, 0, -1)][:LIKE]
    inner = (found["file"] or parts[0],)
    return [
        Claim((Person((name,)),), inner, time=time, typed=not found["file"])
        for name in names
        if name
    ]


# Folders of repositories: foundation50/classroom50 (wiki, gh-teacher), github/gh-classroom.

REPOSITORY_LITTER = frozenset(
    {"result.json", "results.json", "scores.csv", ".classroom50.yaml", ".gitignore"}
)


def repositories(names: Sequence[str], prefix: str = "") -> Reader:
    """A folder of clones, `<classroom>-<assignment>-<username>` each.

    All three may hold `-`: the prefix is taken off, else what all names begin with, as far as a
    `-`. Where that says nothing, the roster may know what stands behind one of the dashes.
    """
    prefix = key(prefix) or _common_prefix(names)

    def read(parts: Parts) -> list[Claim]:
        if len(parts) < 2:
            return []
        name = parts[0]
        tails = [name[len(prefix) :] if key(name).startswith(prefix) else name]
        tails += [name[n + 1 :] for n, letter in enumerate(name) if letter == "-"][:LIKE]
        return [
            Claim((Person((tail,)),), parts[1:], rank=min(n, 1))
            for n, tail in enumerate(dict.fromkeys(filter(None, tails)))
        ]

    return read


def _common_prefix(names: Sequence[str]) -> str:
    folded = [key(name) for name in names] if len(names) > 1 else []
    shared = os.path.commonprefix(folded)  # noqa: RUF071  # letters are what is meant
    return shared[: shared.rfind("-") + 1] if shared.isascii() else ""


# A folder per student, and a flat folder.


def folders(parts: Parts) -> list[Claim]:
    """`<student>/<path>`. The roster may know only a piece of the folder's name."""
    if len(parts) < 2:
        return []
    names = dict.fromkeys([parts[0], *_words(parts[0])])
    return [
        Claim((Person((name,), parts[0]),), parts[1:], rank=min(n, 1))
        for n, name in enumerate(names)
    ]


def _words(name: str) -> list[str]:
    """The words of a name, those with a dash whole and in pieces."""
    words = re.split(r"[\s_,;()\[\]]+", name)[:LIKE]
    return [piece for word in words for piece in (word, *word.split("-")) if piece]


def flat(exercises: Exercises) -> Reader:
    """`<student>_<exercise>.py`, or `<exercise>_<student>.py`."""

    def read(parts: Parts) -> list[Claim]:
        if not parts:
            return []
        before, file, behind = exercises.around(parts[-1]) or ("", "", "")
        if not file and exercises.only and parts[-1].casefold().endswith(".py"):
            before = file = parts[-1][:-3]
        names = list(filter(None, (before, behind)))
        words = [word for name in names for word in _words(name)]
        return [
            Claim((Person((name,)),), (f"{file}.py",), rank=min(n, 1))
            for n, name in enumerate(dict.fromkeys([*names, *words]))
        ]

    return read


def mixed(exercises: Exercises) -> Reader:
    """A folder per student; files beside the folders are read as in a flat one."""
    single = flat(exercises)
    return lambda parts: folders(parts) if len(parts) > 1 else single(parts)


def with_zone(time: datetime | None, due: datetime | None) -> datetime | None:
    """A time with a zone: where it has none, that of the deadline, else that of Greenwich."""
    if time is None or time.tzinfo:
        return time
    return time.replace(tzinfo=due.tzinfo if due else UTC)


READERS: dict[Layout, Reader] = {
    Layout.CANVAS: canvas,
    Layout.MOODLE: moodle,
    Layout.BLACKBOARD: blackboard,
}
