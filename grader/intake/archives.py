"""Zip and tar archives as sources, read member by member and never extracted.

What an archive says of itself is not believed further than it binds: both libraries read at most
as many bytes as a member's header declares, so that caps on declared sizes hold; what the
libraries read to find the members is held to an allowance (`_Careful`). A compressed tar is
unpacked once, as one stream and under a cap, into a file without a name, so that its members can
be read in any order.
"""

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import IO, cast

from grader.i18n import inert
from grader.intake.names import shown, split
from grader.intake.records import Concern, Notice, Parts
from grader.intake.sources import (
    MEMBERS,
    Entry,
    Folder,
    Source,
    no_file,
    too_large,
    too_many,
    unreadable,
)
from grader.model import InputError, Message, message
from grader.reading import MAX_SOURCE

RATIO = 100  # bytes unpacked for each packed one
DIRECTORY = 16 << 20  # bytes of a zip's list of members
HEADERS = 256 << 10  # bytes read to find the next member of a tar
UNPACKED = 512 << 20  # bytes of a tar without its compression
UNASKED = 64 << 20  # up to here its ratio is not asked: many alike programs pack well
WINDOW = 64 << 20  # memory for unpacking

_CHUNK = 1 << 16
_UTF8 = 0x800
_SECRET = 0x2041  # encrypted, by either way, or with its header
_BROKEN = (  # what the libraries raise for archives that are not as they should be
    zipfile.BadZipFile,
    tarfile.TarError,
    lzma.LZMAError,
    zlib.error,
    struct.error,
    ArithmeticError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RecursionError,
    NotImplementedError,
    RuntimeError,
    TypeError,
    ValueError,
)


def open_source(path: Path, encoding: str | None = None) -> Source:
    """A folder or an archive as a source; raises InputError.

    Args:
        path: the folder or the file.
        encoding: of names in a zip that does not say it, where they are not UTF-8 (`cp1256`).
    """
    if path.is_dir():
        return Folder(path)
    if not path.is_file():  # a pipe would make us wait
        raise InputError(
            message("%(file)s was not found. Is the name right, and the folder?", file=str(path))
        )
    try:
        file = path.open("rb")
        magic = file.read(6)
    except OSError as error:
        raise InputError(damaged(str(path))) from error
    if magic[:4] in (b"PK\3\4", b"PK\5\6"):
        return Zip(file, str(path), encoding)
    return Tar(file, str(path), magic)


class Zip:
    """A zip archive."""

    def __init__(self, file: IO[bytes], path: str, encoding: str | None = None) -> None:
        self._file = _Careful(file, DIRECTORY)
        self._encoding = encoding
        try:
            # The library asks of a file only what this one has.
            self._zip = zipfile.ZipFile(cast("IO[bytes]", self._file))
            self._members = self._zip.infolist()
        except _BROKEN as error:
            file.close()
            raise InputError(damaged(path)) from error
        if len(self._members) > MEMBERS:
            self.close()
            raise InputError(too_many(path))
        self._odd = False
        overlapping = _overlapping(self._members)
        self.entries = tuple(
            self._entry(n, member, member.header_offset in overlapping)
            for n, member in enumerate(self._members)
            if not member.orig_filename.endswith("/")
        )
        odd = [Notice(Concern.UNREADABLE, _odd_names(path))] if self._odd else []
        self.notices: tuple[Notice, ...] = tuple(odd)

    def read(self, number: int, most: int = MAX_SOURCE) -> bytes:
        """The bytes of one member, its checksum compared; raises InputError."""
        member = self._members[number]
        self._file.allow(2 * most + HEADERS)
        try:
            with self._zip.open(member) as file:
                data = file.read(most + 1)
        except _BROKEN as error:
            raise InputError(unreadable(split(self._name(member)))) from error
        if len(data) > most:
            raise InputError(too_large(split(self._name(member))))
        return data

    def close(self) -> None:
        """Close the archive."""
        self._zip.close()
        self._file.close()

    def _entry(self, number: int, member: zipfile.ZipInfo, overlapping: bool) -> Entry:
        parts = split(self._name(member))
        fault = _fault_of_zipped(member, parts, overlapping)
        return Entry(number, parts, member.file_size, fault)

    def _name(self, member: zipfile.ZipInfo) -> str:
        """A name as it was meant: many writers store UTF-8 and do not say so."""
        name = member.orig_filename
        if member.flag_bits & _UTF8:
            return name
        raw = name.encode("cp437")  # the library's guess, undone
        for encoding in ("utf-8", self._encoding or "ascii"):
            try:
                return raw.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
        self._odd = True
        return name


def _fault_of_zipped(member: zipfile.ZipInfo, parts: Parts, overlapping: bool) -> Notice | None:
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return Notice(Concern.REFUSED, no_file(parts))
    file = shown(parts)
    if member.flag_bits & _SECRET:
        return Notice(
            Concern.UNREADABLE, message("%(file)s is encrypted, and was not read.", file=file)
        )
    # The other methods may take any amount of memory.
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return Notice(
            Concern.UNREADABLE,
            message("%(file)s is packed by a method that is not read here.", file=file),
        )
    if overlapping or member.file_size > RATIO * max(member.compress_size, 1):
        return Notice(Concern.REFUSED, _bomb(file))
    large = member.file_size > MAX_SOURCE
    return Notice(Concern.TOO_LARGE, too_large(parts)) if large else None


def _overlapping(members: list[zipfile.ZipInfo]) -> set[int]:
    """Where members begin that share bytes with the one after them: a bomb repeats one."""
    order = sorted(members, key=lambda member: member.header_offset)
    found = set()
    for this, following in pairwise(order):
        end = this.header_offset + 30 + this.compress_size  # a header has at least 30 bytes
        if end > following.header_offset:
            found |= {this.header_offset, following.header_offset}
    return found


class Tar:
    """A tar archive, plain or compressed."""

    def __init__(self, file: IO[bytes], path: str, magic: bytes) -> None:
        whole = True
        if magic[:2] == b"\x1f\x8b" or magic[:3] == b"BZh" or magic == b"\xfd7zXZ\0":
            with file:
                file, whole = _unpacked(file, path, magic)
        self._file = _Careful(file, HEADERS)
        self._members: list[tuple[int, int, Parts]] = []
        try:
            self.entries = tuple(self._listed(path))
        except InputError:
            self.close()
            raise
        whole = whole and self._whole
        cut_short = [] if whole else [Notice(Concern.UNREADABLE, _cut_short(path))]
        self.notices: tuple[Notice, ...] = tuple(cut_short)

    def read(self, number: int, most: int = MAX_SOURCE) -> bytes:
        """The bytes of one member; raises InputError."""
        offset, size, parts = self._members[number]
        if size > most:
            raise InputError(too_large(parts))
        self._file.allow(size)
        self._file.seek(offset)
        data = self._file.read(size)
        if len(data) != size:
            raise InputError(unreadable(parts))
        return data

    def close(self) -> None:
        """Close the archive."""
        self._file.close()

    def _listed(self, path: str) -> Iterator[Entry]:
        self._whole = False
        here, count = -1, 0
        try:
            self._file.seek(0)
            with tarfile.open(
                fileobj=self._file, mode="r:", encoding="utf-8", errors="surrogateescape"
            ) as tar:
                while (member := tar.next()) is not None:
                    count += 1
                    if count > MEMBERS:
                        raise InputError(too_many(path))
                    if member.offset <= here or member.size < 0:
                        return  # it leads back: a reader would run in a circle
                    here = member.offset
                    getattr(tar, "members", []).clear()  # it would keep every one
                    self._file.allow(HEADERS)
                    if not member.isdir():
                        yield self._entry(member)
                    if member.issparse():
                        return  # a map of its holes may take minutes to read, and the next too
                self._whole = _ends_well(self._file, tar.offset)
        except _BROKEN as error:
            if not self._members:
                raise InputError(damaged(path)) from error

    def _entry(self, member: tarfile.TarInfo) -> Entry:
        number, parts = len(self._members), split(member.name)
        self._members.append((member.offset_data, member.size, parts))
        fault = None
        if member.type not in (tarfile.REGTYPE, tarfile.AREGTYPE) or member.issparse():
            fault = Notice(Concern.REFUSED, no_file(parts))
        elif member.size > MAX_SOURCE:
            fault = Notice(Concern.TOO_LARGE, too_large(parts))
        return Entry(number, parts, member.size, fault)


def _ends_well(file: "_Careful", offset: int) -> bool:
    """Whether a tar ends with the empty block that closes it, not by being cut."""
    file.seek(offset)
    return file.read(tarfile.BLOCKSIZE).count(0) == tarfile.BLOCKSIZE


def _unpacked(file: IO[bytes], path: str, magic: bytes) -> tuple[IO[bytes], bool]:
    """A compressed tar without its compression, and whether it was whole."""
    packed = file.seek(0, io.SEEK_END)
    file.seek(0)
    made = tempfile.TemporaryFile()  # noqa: SIM115  # closed with the archive
    size = 0
    try:
        for chunk in _chunks(file, magic):
            size += len(chunk)
            if size > UNPACKED or (size > UNASKED and size > RATIO * packed):
                made.close()
                raise InputError(_bomb(inert(path)))
            made.write(chunk)
    except _BROKEN:
        return made, False
    return made, True


def _chunks(file: IO[bytes], magic: bytes) -> Iterator[bytes]:
    if magic[:2] == b"\x1f\x8b":
        with gzip.GzipFile(fileobj=file) as plain:
            yield from iter(lambda: plain.read(_CHUNK), b"")
    elif magic[:3] == b"BZh":
        with bz2.BZ2File(file) as plainer:
            yield from iter(lambda: plainer.read(_CHUNK), b"")
    else:
        # Not LZMAFile: an archive asks there for as much memory as it likes.
        unpack = lzma.LZMADecompressor(memlimit=WINDOW)
        while not unpack.eof:
            more = file.read(_CHUNK) if unpack.needs_input else b""
            if unpack.needs_input and not more:
                raise EOFError
            yield unpack.decompress(more, _CHUNK)


class _Careful(io.BufferedIOBase):
    """A file for a library that believes what it reads: it gets no more than its allowance."""

    def __init__(self, file: IO[bytes], allowance: int) -> None:
        self._file = file
        self._left = allowance

    def allow(self, allowance: int) -> None:
        """Begin a new allowance."""
        self._left = allowance

    def read(self, size: int | None = -1, /) -> bytes:
        """Some bytes; OSError where the allowance is used up."""
        asked = self._left + 1 if size is None or size < 0 else size
        if asked > self._left:
            here = self._file.tell()
            asked = self._file.seek(0, io.SEEK_END) - here  # what is not there costs nothing
            self._file.seek(here)
            if asked > self._left:
                raise OSError("more is asked for than a list of members needs")
        data = self._file.read(asked)
        self._left -= len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """As a file's."""
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        """As a file's."""
        return self._file.tell()

    def seekable(self) -> bool:
        """It is."""
        return True

    def readable(self) -> bool:
        """It is."""
        return True

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()


def damaged(path: str) -> Message:
    """Nothing of an archive can be read."""
    return message(
        "%(file)s is neither a folder nor a `zip` or `tar` archive that can be read.",
        file=inert(path),
    )


def _cut_short(path: str) -> Message:
    return message(
        "%(file)s is damaged: only what stands before the damage was read.", file=inert(path)
    )


def _odd_names(path: str) -> Message:
    return message(
        "%(file)s does not say in which encoding its names are; they may be shown wrongly.",
        file=inert(path),
    )


def _bomb(file: str) -> Message:
    return message("%(file)s would become too large when unpacked, and was not read.", file=file)
