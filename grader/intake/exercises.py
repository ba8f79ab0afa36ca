"""Which exercise a file is for, by its name, as `Course.of_file` has it; and who, in a flat folder.

Names come from downloads too: `-1`, `-2` or ` (1)` behind the name says that it came again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from grader.intake.records import Parts

_COPY = re.compile(r"(?:-(\d{1,3})|-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}| ?\((\d{1,3})\))$")
_BETWEEN = " \t_-.,"


@dataclass(frozen=True, slots=True)
class Exercises:
    """The exercises that files may be for.

    Attributes:
        slugs: of the course, `NN_word`.
        only: the one exercise that was handed in; then a file need not be named after it.
    """

    slugs: Sequence[str]
    only: str | None = None

    def of(self, parts: Parts) -> str | None:
        """The exercise that a student's file is for."""
        if not parts or not parts[-1].casefold().endswith(".py"):
            return None
        named = self._named(parts)
        if self.only is None:
            return named
        return self.only if named in (None, self.only) else None

    def around(self, name: str) -> tuple[str, str, str] | None:
        """Of a file that names an exercise somewhere: what is before, from there on, and behind."""
        stem = name[:-3] if name.casefold().endswith(".py") else ""
        found = _anywhere(tuple(self.slugs)).search(stem)
        if found is None:
            return None
        before, behind = stem[: found.start()], stem[found.end() :]
        return before.strip(_BETWEEN), stem[found.start() :], behind.strip(_BETWEEN)

    def _named(self, parts: Parts) -> str | None:
        stem = _COPY.sub("", parts[-1][:-3])
        if stem.casefold() == "solution":
            stem = parts[-2] if len(parts) > 1 else ""
        wanted = re.sub(r"[\s-]+", "_", stem).casefold()
        found = _at_the_start(tuple(self.slugs)).match(wanted)
        if found or not re.fullmatch("[0-9]{1,4}", wanted):
            return found[0] if found else None
        numbered = (slug for slug in self.slugs if int(slug.partition("_")[0]) == int(wanted))
        return next(numbered, None)


@lru_cache(maxsize=4)
def _anywhere(slugs: tuple[str, ...]) -> "re.Pattern[str]":
    spelled = (r"[\s_-]+".join(map(re.escape, slug.split("_"))) for slug in _longest(slugs))
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(spelled)})(?![a-z0-9])", re.IGNORECASE)


@lru_cache(maxsize=4)
def _at_the_start(slugs: tuple[str, ...]) -> "re.Pattern[str]":
    return re.compile(rf"(?:{'|'.join(map(re.escape, _longest(slugs)))})(?![a-z0-9])")


def _longest(slugs: tuple[str, ...]) -> list[str]:
    """Slugs, those that others begin with last."""
    return sorted(slugs, key=len, reverse=True)


def copy_number(name: str) -> int:
    """How often a file came before, by its name; 0 for the first."""
    found = _COPY.search(name[:-3])  # without `.py`
    return int(found[1] or found[2] or 1000) if found else 0  # a long code comes after `-7`
