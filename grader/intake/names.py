"""Names of files: which may be looked at, which are the same, and how they are shown.

A name is text that a student chose. It is never used to open or to make anything by itself.
"""

import re
import unicodedata

from grader.i18n import inert
from grader.intake.records import Parts, cut
from grader.model import Message, message

DEPTH = 8
PART = 255  # bytes of one name, as file systems have it

ARCHIVES = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".zst")

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_DRIVE = re.compile(r"[A-Za-z]:")
_LITTER = frozenset(
    {"__macosx", "__pycache__", ".ds_store", "thumbs.db", "desktop.ini", ".git", ".github"}
    | {".ipynb_checkpoints", ".idea", ".vscode", ".mypy_cache", ".pytest_cache", ".ruff_cache"}
)


def split(path: str) -> Parts:
    """The names of a path in an archive; an absolute one keeps its empty first name."""
    return tuple(part for n, part in enumerate(path.split("/")) if part != "." and (part or not n))


def key(text: str) -> str:
    """What two spellings of one name have in common: composed, and in one case."""
    return composed(composed(text).casefold())


def composed(text: str) -> str:
    """The text with letters and their marks composed; macOS stores them apart."""
    return unicodedata.normalize("NFC", text)


def shown(parts: Parts) -> str:
    """A path to show: inert, and cut."""
    return cut(inert("/".join(parts) or "."))


def is_litter(parts: Parts) -> bool:
    """Whether a system or an editor left it there."""
    return any(part.startswith("._") or part.casefold() in _LITTER for part in parts)


def is_archive(name: str) -> bool:
    """Whether a file's name is that of an archive."""
    return name.casefold().endswith(ARCHIVES)


def fault(parts: Parts) -> Message | None:
    """Why a path is refused, by its names alone; None where nothing is wrong with it."""
    file = shown(parts)
    if not parts or "" in parts or ".." in parts or _DRIVE.match(parts[0]):
        return message("%(file)s leads out of its place, and was left out.", file=file)
    if any("\\" in part or _CONTROL.search(part) for part in parts):
        return message(
            "%(file)s has a backslash or a control character in its name, and was left out.",
            file=file,
        )
    if any(len(part.encode("utf-8", "surrogatepass")) > PART for part in parts):
        return message("%(file)s has too long a name, and was left out.", file=file)
    if len(parts) > DEPTH:
        return message("%(file)s lies in too many folders, and was left out.", file=file)
    return None
