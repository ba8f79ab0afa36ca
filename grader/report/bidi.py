"""Lines in two directions, for terminals that know about directions and for those that don't.

A text comes in the order it is read ("logical"), each value in it between isolates: LRI ... PDI for
what runs left to right, FSI ... PDI for what takes the direction of its first letter. `wrap` cuts
it into lines of that kind, and `arrange` turns each of them into what the terminal needs.

This is not the whole Unicode algorithm. Our lines are sentences around isolated values: a stretch
of text has one direction, and foreign words and numbers within it keep their own order.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from unicodedata import category

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
RLM, LRO, PDF = "\u200f", "\u202d", "\u202c"

_OPENERS = LRI + FSI
_JOINERS = "\u200c\u200d"
_CONTROLS = dict.fromkeys([0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_MIRRORED = str.maketrans("()[]{}<>«»≤≥", ")(][}{><»«≥≤")

# The right-to-left blocks without their digits, which run left to right like all others.
_RTL = "\u0590-\u065f\u066a\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LETTER = re.compile(r"[^\W\d_]")
_RTL_LETTER = re.compile(rf"(?=\w)[{_RTL}]")

# The next two are compiled at their first use: plain English has none.
# Latin and numbers that nobody isolated: words from the first to the last, or one number with its
# sign, and brackets only where they open inside.
_WORD = rf"[^\W{_RTL}]"
_GROUP = rf"\([^(){_RTL}]*\)|\[[^\[\]{_RTL}]*\]"
_TEXT = rf"(?!\d){_WORD}(?:(?:{_GROUP}|[^()\[\]{_RTL}])*(?:{_GROUP}|{_WORD}))?"
_NUMBER = rf"(?:(?<![^\s(\[])[-+\u2212±])?\d(?:[^\s()\[\]{_RTL}]*{_WORD})?%?"
_FOREIGN_IN_RTL = f"({_TEXT}|{_NUMBER})"
# Right-to-left words that nobody isolated, from the first to the last.
_FOREIGN_IN_LTR = rf"((?=\w)[{_RTL}](?:[\W\d_{_RTL}]*[{_RTL}])?)"


class Writer(StrEnum):
    """In what form a line goes to the terminal."""

    VISUAL = "visual"  # letters joined and put in their places: the terminal reorders nothing
    LOGICAL = "logical"  # as it is read, with marks by which a terminal that reorders does it well
    OFF = "off"  # the characters only


def detect(environ: Mapping[str, str], *, interactive: bool) -> Writer:
    """The writer that suits the terminal, unless GRADE_BIDI names one."""
    wish = environ.get("GRADE_BIDI", "")
    if wish in set(Writer):
        return Writer(wish)
    if not interactive:
        return Writer.LOGICAL  # whoever reads the file or the pipe wants the text as it is read
    # The consoles have no Arabic letters; kitty reverses words, but not their sequence.
    if environ.get("TERM") in {"dumb", "linux", "xterm-kitty"} or "KITTY_WINDOW_ID" in environ:
        return Writer.OFF
    vte = environ.get("VTE_VERSION", "")
    reorders = (
        not environ.keys().isdisjoint({"KONSOLE_VERSION", "MLTERM"})
        or environ.get("TERM_PROGRAM") == "Apple_Terminal"
        or environ.get("TERMINAL_EMULATOR") == "JetBrains-JediTerm"
        or (vte.isdecimal() and int(vte) >= 5800)
    )
    return Writer.LOGICAL if reorders else Writer.VISUAL


def arrange(line: str, writer: Writer) -> str:
    """One line as the writer sends it; indentation stays at its start.

    A control character at the very start is lost in VTE and xterm.js: a space goes before it.
    """
    plain = line.translate(_CONTROLS)
    if writer is Writer.OFF or not _RTL_LETTER.search(plain):
        return plain
    body = line.strip()
    indent = line[: line.index(body)]
    rtl = _line_is_rtl(body)
    if writer is Writer.VISUAL:
        return f"{indent or ' '}{LRO}{_visual(body, rtl=rtl)}{PDF}"
    return _logical(body, indent) if rtl else line


def _logical(body: str, indent: str) -> str:
    # Most terminals take every line for a left-to-right one. Letters at both ends, and no Latin
    # outside of isolates between them, hold it together.
    isolated = "".join(
        part if part[0] in _OPENERS else re.sub(_FOREIGN_IN_RTL, rf"{LRI}\1{PDI}", part)
        for part in _parts(body)
    )
    start = indent if _RTL_LETTER.match(body) else (indent or " ") + RLM
    return f"{start}{isolated}{RLM}"


def wrap(text: str, width: int, *, indent: str = "") -> list[str]:
    """A logical text as lines of at most `width` cells, each with its isolates balanced.

    An isolate is cut only where it is wider than a line, and then at its spaces if it has any.
    """
    spare = not indent and bool(_RTL_LETTER.search(text))  # the cell that `arrange` may add
    room = max(width - len(indent) - spare, 2)  # 2 is the width of the widest character
    lines = [line for part in text.split("\n") for line in _filled(part, room)]
    return [indent + line if line else "" for line in lines]


def _line_is_rtl(line: str) -> bool:
    """Words of the line's own decide, wherever they stand; without any, those in isolates do."""
    outside = _outside(line)
    if _LETTER.search(outside):
        return bool(_RTL_LETTER.search(outside))
    return any(_isolate_is_rtl(part) for part in _parts(line))


def _isolate_is_rtl(isolate: str) -> bool:
    first = _LETTER.search(_outside(_inside(isolate)))
    return isolate[0] == FSI and bool(first and _RTL_LETTER.match(first[0]))


def _outside(text: str) -> str:
    return "".join(part for part in _parts(text) if part[0] not in _OPENERS)


def _inside(isolate: str) -> str:
    return isolate[1:].removesuffix(PDI)


def _parts(text: str) -> list[str]:
    """Plain stretches and whole outermost isolates, in turn."""
    parts, depth = [""], 0
    for char in text:
        if char in _OPENERS:
            parts += [""] * (depth == 0)
            depth += 1
        parts[-1] += char
        if char == PDI and depth:
            depth -= 1
            parts += [""] * (depth == 0)
    return [part for part in parts if part]


def _visual(text: str, *, rtl: bool) -> str:
    """Text in the order of its cells, from left to right."""
    pieces: list[str] = []
    for part in _parts(text):
        if part[0] in _OPENERS:
            pieces.append(_visual(_inside(part), rtl=_isolate_is_rtl(part)))
        else:
            pieces += _pieces(part.translate(_CONTROLS), rtl=rtl)
    return "".join(reversed(pieces) if rtl else pieces)


def _pieces(text: str, *, rtl: bool) -> Iterator[str]:
    """Plain text piece by piece, each in the order of its cells."""
    split = re.split(_FOREIGN_IN_RTL if rtl else _FOREIGN_IN_LTR, text)
    for own, foreign in zip(split[::2], [*split[1::2], ""], strict=True):
        yield _reversed(own) if rtl else own
        yield foreign if rtl else _visual(foreign, rtl=True)


def _reversed(text: str) -> str:
    return "".join(reversed(_clusters(_joiner()(text).translate(_MIRRORED))))


def _clusters(text: str) -> list[str]:
    """Letters, each with its vowel signs."""
    clusters: list[str] = []
    for char in text:
        if clusters and (category(char).startswith("M") or char in _JOINERS):
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


@cache
def _joiner() -> Callable[[str], str]:
    """What gives Arabic letters their joined forms."""
    # Here, because it takes longer to import than the rest together, and one writer needs it.
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]  # has no types

    # Vowel signs tell words apart; the glyph of the word Allah is missing in some fonts.
    joiner = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
    reshape: Callable[[str], str] = joiner.reshape
    return reshape


def _filled(text: str, room: int) -> list[str]:
    lines = [""]
    for word in _words(text):
        for chunk in [word] if _cells(word) <= room else _parts(word):
            # White space may hang over the end, where it is dropped.
            if chunk.isspace() or _cells(lines[-1] + chunk) <= room:
                lines[-1] += chunk
            else:
                lines += [chunk] if _cells(chunk) <= room else _cut(chunk, room)
    return [line.rstrip() for line in lines if line.strip()] or [""]


def _words(text: str) -> list[str]:
    """White space and what stands between it, in turn; an isolate is part of one word."""
    words = [""]
    for part in _parts(text):
        isolate = part[0] in _OPENERS
        for piece in [part] if isolate else re.findall(r"\s+|\S+", part):
            if piece.isspace() or words[-1].isspace():
                words.append("")
            words[-1] += piece
    return words


def _cut(chunk: str, room: int) -> list[str]:
    """What is wider than a line: an isolate cut at its spaces, a word between its letters."""
    if chunk[0] in _OPENERS:
        return [chunk[0] + line + PDI for line in _filled(_inside(chunk), room)]
    lines = [""]
    for cluster in _clusters(chunk):
        if _cells(lines[-1] + cluster) > room:
            lines.append("")
        lines[-1] += cluster
    return lines


def _cells(text: str) -> int:
    shown = text.translate(_CONTROLS)
    if shown.isascii():
        return len(shown)
    from wcwidth import wcswidth  # here: its tables load slowly, and plain English needs none

    return wcswidth(shown)
