"""From a source's entries to students, their files, and notices: every file ends as one of these.

entry ─ litter? ─ refused name? ─ clash? ─ whose? ─ which exercise? ─ readable? ─ found
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from grader.i18n import inert
from grader.intake.exercises import Exercises, copy_number
from grader.intake.gradescope import METADATA
from grader.intake.layouts import REPOSITORY_LITTER, Claim, Person, with_zone
from grader.intake.names import fault, is_archive, is_litter, key, shown
from grader.intake.recognition import Recognised, below
from grader.intake.records import Concern, Found, Layout, Notice, Parts, Student, cut
from grader.intake.roster import Roster
from grader.intake.sources import Entry
from grader.model import Message, message, messages

FILES = 200  # of one student
BYTES = 64 << 20  # of one student, as declared


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found."""

    students: tuple[Student, ...]
    found: tuple[Found, ...]
    missing: tuple[Student, ...]
    notices: tuple[Notice, ...]


def gather(
    entries: Sequence[Entry],
    recognised: Recognised,
    exercises: Exercises,
    roster: Roster | None = None,
    due: datetime | None = None,
) -> Gathered:
    """Everything that a source holds, sorted out."""
    return _Gathering(recognised, exercises, roster, due).of(entries)


@dataclass(slots=True)
class _Used:
    """What one student has taken of what is allowed to each."""

    files: int = 0
    bytes: int = 0


class _Gathering:
    def __init__(
        self,
        recognised: Recognised,
        exercises: Exercises,
        roster: Roster | None,
        due: datetime | None,
    ) -> None:
        self._recognised = recognised
        self._exercises = exercises
        self._roster = roster
        self._due = due
        self._students: dict[str, Student] = {}
        self._names: dict[str, set[str]] = defaultdict(set)
        self._used: dict[tuple[str, bool], _Used] = defaultdict(_Used)
        self._over: Counter[str] = Counter()
        self._found: list[Found] = []
        self._notices: list[Notice] = []
        self._litter = 0

    def of(self, entries: Sequence[Entry]) -> Gathered:
        """All of it."""
        times = Counter(_path_key(entry.parts) for entry in entries)
        for entry in entries:
            if self._passed_over(entry.parts):
                self._litter += 1
            else:
                self._sort(entry, times[_path_key(entry.parts)] > 1)
        found = tuple(_numbered(self._found))
        listed = self._roster.students if self._roster else ()
        missing = tuple(student for student in listed if student.id not in self._students)
        self._notices += [*_repeated(found), *_late(found), *self._about_students()]
        self._notices += map(_missing, missing)
        if self._litter:
            self._say(Concern.PASSED_OVER, _litter(self._litter))
        return Gathered(tuple(self._students.values()), found, missing, tuple(self._notices))

    def _passed_over(self, parts: Parts) -> bool:
        layout, inner = self._recognised.layout, below(parts, self._recognised.base)
        if layout is Layout.REPOSITORIES and inner and inner[-1] in REPOSITORY_LITTER:
            return len(inner) <= 2
        return is_litter(parts) or (layout is Layout.GRADESCOPE and inner == (METADATA,))

    def _sort(self, entry: Entry, clashes: bool) -> None:
        refused = fault(entry.parts)
        if refused:
            return self._say(Concern.REFUSED, refused, entry)
        if clashes:
            return self._say(Concern.DUPLICATE, _clash(entry.parts), entry)
        claims = self._recognised.read(below(entry.parts, self._recognised.base))
        if not claims:
            return self._say(Concern.NOBODY, _nobody(entry.parts), entry)
        chosen = self._choose(claims)
        if chosen is None:
            return self._say(Concern.AMBIGUOUS, _ambiguous(entry.parts), entry)
        students = {student.id: student for student in map(self._student, chosen.people)}
        for student in students.values():
            self._take(entry, chosen, student)
        return None

    # Whose it is.

    def _choose(self, claims: Sequence[Claim]) -> Claim | None:
        """The claim that the roster knows; without one the first, unless that makes no sense."""
        for rank in sorted({claim.rank for claim in claims}):
            same = [claim for claim in claims if claim.rank == rank]
            known = [claim for claim in same if any(map(self._listed, claim.people))]
            if len({claim.people for claim in known}) > 1:
                known = [claim for claim in known if self._has_the_name(claim)]
                return known[0] if len(known) == 1 else None
            if known:
                return known[0]
        first = [claim for claim in claims if claim.rank == claims[0].rank]
        sense = [claim for claim in first if self._exercises.of(claim.parts)]
        return first[0] if not sense or sense[0] is first[0] else None

    def _listed(self, person: Person) -> Student | None:
        if self._roster is None:
            return None
        any_case = self._recognised.layout is Layout.REPOSITORIES
        found = (self._roster.find(id, any_case) for id in person.ids)
        return next(filter(None, found), None)

    def _has_the_name(self, claim: Claim) -> bool:
        """Whether the layout's name is the roster's, whatever order its parts are in."""
        student, letters = self._listed(claim.people[0]), _letters(claim.people[0].name)
        return bool(letters and student and _letters(student.name) == letters)

    def _student(self, person: Person) -> Student:
        student = self._listed(person) or Student(person.ids[0], person.name)
        if self._recognised.layout in (Layout.CANVAS, Layout.MOODLE):
            self._names[student.id].add(person.name)
        return self._students.setdefault(student.id, student)

    # What it is.

    def _take(self, entry: Entry, claim: Claim, student: Student) -> None:
        slug = self._exercises.of(claim.parts)
        concern, said = _concern(entry, claim, slug)
        size = 0 if said else entry.size
        used = self._used[student.id, said is None]
        if used.files == FILES or used.bytes + size > BYTES:
            self._over[student.id] += 1
            return
        used.files += 1
        used.bytes += size
        if said:
            self._say(concern, said, entry, student.id)
        elif slug:
            self._add(entry, claim, student, slug)

    def _add(self, entry: Entry, claim: Claim, student: Student, slug: str) -> None:
        time = with_zone(claim.time, self._due)
        late = claim.late
        if late is None and time and self._due:
            late = time > self._due
        place = shown(entry.parts)
        copy = copy_number(claim.parts[-1])
        self._found.append(Found(student, slug, place, 1, copy, time, late, entry.number))

    # What there is to say.

    def _say(
        self,
        concern: Concern,
        said: Message,
        entry: Entry | None = None,
        student: str | None = None,
    ) -> None:
        file = shown(entry.parts) if entry else ""
        self._notices.append(Notice(concern, said, file, student))

    def _about_students(self) -> Iterator[Notice]:
        for id, count in self._over.items():
            said = messages(
                "%(student)s handed in more than is looked at: %(num)s file was left out.",
                "%(student)s handed in more than is looked at: %(num)s files were left out.",
                num=count,
                student=self._students[id].shown,
            )
            yield Notice(Concern.REFUSED, said, student=id)
        for student in self._students.values():
            if self._roster and not student.listed:
                said = message("%(student)s is not in the roster.", student=_both(student))
                yield Notice(Concern.STRANGER, said, student=student.id)
            names = self._names[student.id]
            if len(names) > 1:
                said = message(
                    "Files of %(student)s came under more than one name: %(names)s",
                    student=cut(inert(student.id)),
                    names=", ".join(cut(inert(name)) for name in sorted(names)[:5]),
                )
                yield Notice(Concern.AMBIGUOUS, said, student=student.id)
        yield from self._alike()

    def _alike(self) -> Iterator[Notice]:
        spelled: dict[str, str] = {}
        for id in self._students:
            other = spelled.setdefault(key(id), id)
            if other != id:
                said = message(
                    "The identifiers %(one)s and %(other)s differ only in their spelling; they "
                    "were taken for two students.",
                    one=cut(inert(other)),
                    other=cut(inert(id)),
                )
                yield Notice(Concern.AMBIGUOUS, said, student=id)


def _concern(entry: Entry, claim: Claim, slug: str | None) -> tuple[Concern, Message | None]:
    """What keeps a student's file from being graded."""
    if claim.typed:
        return Concern.TEXT, _typed(entry.parts)
    if is_archive(entry.parts[-1]):
        return Concern.REFUSED, _nested(entry.parts)
    if slug is None:
        return Concern.UNMATCHED, _unmatched(entry.parts)
    if entry.fault:
        return entry.fault.concern, entry.fault.said
    return Concern.UNMATCHED, None


def _path_key(parts: Parts) -> str:
    return key("/".join(parts))


def _letters(name: str) -> list[str]:
    return sorted(letter for letter in key(name) if letter.isalnum())


def _both(student: Student) -> str:
    id = cut(inert(student.id))
    return f"{student.shown} ({id})" if student.name and student.name != student.id else id


def _numbered(found: Sequence[Found]) -> Iterator[Found]:
    """Each file with the number of its attempt, and of its copy within that."""
    stamps: dict[str, set[datetime]] = defaultdict(set)
    for one in found:
        if one.time:
            stamps[one.student.id].add(one.time)
    ranks = {id: {time: n for n, time in enumerate(sorted(of), 1)} for id, of in stamps.items()}
    groups: dict[tuple[str, str, int], list[Found]] = defaultdict(list)
    for one in found:
        attempt = ranks[one.student.id][one.time] if one.time else 1
        ranked = one if attempt == one.attempt else replace(one, attempt=attempt)
        groups[one.student.id, one.exercise, attempt].append(ranked)
    for same in groups.values():
        for n, one in enumerate(sorted(same, key=lambda f: (f.copy, f.file))):
            yield one if one.copy == n else replace(one, copy=n)


def _repeated(found: Sequence[Found]) -> Iterator[Notice]:
    for this, following in pairwise(found):
        if following.copy:
            said = message(
                "%(file)s is for the same exercise as %(other)s, from the same student.",
                file=following.file,
                other=this.file,
            )
            yield Notice(Concern.DUPLICATE, said, following.file, following.student.id)


def _late(found: Sequence[Found]) -> Iterator[Notice]:
    for one in found:
        if one.late:
            said = message("%(file)s was handed in late.", file=one.file)
            yield Notice(Concern.LATE, said, one.file, one.student.id)


def _missing(student: Student) -> Notice:
    said = message("%(student)s handed in nothing.", student=_both(student))
    return Notice(Concern.MISSING, said, student=student.id)


def _litter(count: int) -> Message:
    return messages(
        "%(num)s file of systems and editors was passed over.",
        "%(num)s files of systems and editors were passed over.",
        num=count,
    )


def _clash(parts: Parts) -> Message:
    return message(
        "%(file)s is there more than once, by the same name but for its case or spelling; which "
        "one counts is not known, and none was read.",
        file=shown(parts),
    )


def _nobody(parts: Parts) -> Message:
    return message("%(file)s does not say whose it is.", file=shown(parts))


def _ambiguous(parts: Parts) -> Message:
    return message(
        "%(file)s could be of more than one student; the roster does not tell which.",
        file=shown(parts),
    )


def _unmatched(parts: Parts) -> Message:
    return message("%(file)s has a name that is no exercise's.", file=shown(parts))


def _typed(parts: Parts) -> Message:
    return message(
        "%(file)s is a text or a receipt of the system, not a file handed in.", file=shown(parts)
    )


def _nested(parts: Parts) -> Message:
    return message("%(file)s is an archive inside; it was not opened.", file=shown(parts))
