"""Which layout a source has, and below which folder it begins.

Most of its files decide, so that one student's odd names cannot. Archives are often made of a
folder that holds everything; that folder says nothing and is taken off.
"""

import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from grader.intake.exercises import Exercises
from grader.intake.gradescope import METADATA, gradescope
from grader.intake.layouts import READERS, Reader, mixed, repositories
from grader.intake.names import fault, is_litter
from grader.intake.records import Layout, Parts
from grader.intake.roster import Roster
from grader.intake.sources import Entry, Source
from grader.model import InputError, message

METADATA_SIZE = 64 << 20  # it holds what all programs printed

CLONED = (".git", ".classroom50.yaml")  # in the folder of a clone


@dataclass(frozen=True, slots=True)
class Recognised:
    """A layout, where it begins, and how to read a path in it."""

    layout: Layout
    base: Parts
    read: Reader


def recognise(
    source: Source, exercises: Exercises, roster: Roster | None, told: Layout | None = None
) -> Recognised:
    """The layout of a source; raises InputError where a told one cannot be it."""
    return _Recognition(source, exercises, roster).layout(told)


class _Recognition:
    def __init__(self, source: Source, exercises: Exercises, roster: Roster | None) -> None:
        self._source = source
        self._exercises = exercises
        self._roster = roster
        self._all = [entry.parts for entry in source.entries]
        self._files = [p for p in self._all if not is_litter(p) and not fault(p)]
        self._metadata = _shallowest(source.entries, METADATA)

    def layout(self, told: Layout | None) -> Recognised:
        """The one that was told, else the first that most files are in."""
        if told is Layout.GRADESCOPE or (told is None and self._is_gradescope()):
            return self._gradescope()
        if told in READERS:
            return max((self._of(told, base) for base in self._bases()), key=self._share)
        for layout in () if told else READERS:
            for base in self._bases():
                found = self._of(layout, base)
                if self._fits(found):
                    return found
        if told is Layout.REPOSITORIES or told is None:
            clones = self._repositories(bool(told))
            if clones:
                return clones
        return self._plain(told)

    def _of(self, layout: Layout, base: Parts) -> Recognised:
        return Recognised(layout, base, READERS[layout])

    def _bases(self) -> list[Parts]:
        """Nothing, and one or two folders that hold most of the files."""
        bases: list[Parts] = [()]
        for depth in (1, 2):
            tops = Counter(parts[:depth] for parts in self._files if len(parts) > depth)
            if tops and tops.most_common(1)[0][1] * 2 >= len(self._files):
                bases.append(tops.most_common(1)[0][0])
        return bases

    def _inner(self, base: Parts) -> list[Parts]:
        return [below(parts, base) for parts in self._files]

    def _share(self, found: Recognised) -> float:
        readable = sum(bool(found.read(below(parts, found.base))) for parts in self._files)
        return readable / max(len(self._files), 1)

    def _fits(self, found: Recognised) -> bool:
        if self._share(found) <= 0.5:
            return False
        # `ahmed_1203_03_word.py` of a flat folder reads as Canvas's, with a file `word.py`.
        return found.layout is not Layout.CANVAS or not self._is_flat(found)

    def _is_flat(self, found: Recognised) -> bool:
        inner = self._inner(found.base)
        theirs = sum(any(self._exercises.of(claim.parts) for claim in found.read(p)) for p in inner)
        named = sum(self._exercises.around(p[-1]) is not None for p in inner if p)
        return named > theirs

    def _is_gradescope(self) -> bool:
        base = self._metadata.parts[:-1] if self._metadata else ()
        depth = len(base)
        return self._metadata is not None and any(
            parts[:depth] == base
            and len(parts) > depth + 1
            and parts[depth].startswith("submission_")
            for parts in self._files
        )

    def _gradescope(self) -> Recognised:
        if self._metadata is None:
            raise InputError(
                message("The export has no file %(file)s: whose is what?", file=METADATA)
            )
        data = self._source.read(self._metadata.number, METADATA_SIZE)
        text = io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", "backslashreplace", newline="\n")
        reader = gradescope(line.rstrip("\r\n") for line in text)
        return Recognised(Layout.GRADESCOPE, self._metadata.parts[:-1], reader)

    def _repositories(self, told: bool) -> Recognised | None:
        for base in reversed(self._bases()):
            inner = [below(parts, base) for parts in self._all]
            clones = {p[0] for p in inner if len(p) > 1 and p[1] in CLONED}
            tops = {p[0] for p in self._inner(base) if len(p) > 1}
            if tops and len(clones & tops) * 2 > len(tops):
                return self._clones(base, sorted(clones))
        base = self._wrapper()
        tops = {p[0] for p in self._inner(base) if len(p) > 1}
        return self._clones(base, sorted(tops)) if told else None

    def _clones(self, base: Parts, names: Sequence[str]) -> Recognised:
        slug, ending, _ = base[-1].rpartition("-submissions") if base else ("", "", "")
        read = repositories(names, f"{slug}-" if ending else "")
        return Recognised(Layout.REPOSITORIES, base, read)

    def _plain(self, told: Layout | None) -> Recognised:
        base = self._wrapper()
        inner = self._inner(base)
        programs = [parts for parts in inner if parts and parts[-1].casefold().endswith(".py")]
        alone = sum(len(parts) == 1 for parts in programs)
        layout = Layout.FLAT if alone * 2 > len(programs) else Layout.FOLDERS
        return Recognised(told or layout, base, mixed(self._exercises))

    def _wrapper(self) -> Parts:
        """The one folder that holds all others, where it is not a student's."""
        tops = {parts[:1] for parts in self._files}
        if len(tops) != 1 or any(len(parts) < 2 for parts in self._files):
            return ()
        (top,) = tops
        inner = [parts[1:] for parts in self._files]
        if self._roster and self._roster.find(top[0]):
            return ()
        seconds = {parts[0] for parts in inner if len(parts) > 1}
        if self._roster and any(map(self._roster.find, seconds)):
            return top
        if any(self._exercises.of((second, "solution.py")) for second in seconds):
            return ()  # a student's folders, one for each exercise
        around = [self._exercises.around(parts[0]) for parts in inner if len(parts) == 1]
        flat = [found for found in around if found and (found[0] or found[2])]
        return top if len(seconds) > 1 or len(flat) * 2 > len(inner) else ()


def below(parts: Parts, base: Parts) -> Parts:
    """A path below a folder; nothing where it is not there."""
    return parts[len(base) :] if parts[: len(base)] == base else ()


def _shallowest(entries: Sequence[Entry], name: str) -> Entry | None:
    found = [entry for entry in entries if entry.parts and entry.parts[-1] == name]
    return min(found, key=lambda entry: len(entry.parts), default=None)
