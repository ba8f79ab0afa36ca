r"""Frames: values as one short ASCII JSON text, followed by the raw bytes of the arrays.

    frame = u32 length of the JSON, u32 length of the bytes, JSON, bytes     (big-endian)

The JSON is plain: null, true, false, numbers (NaN and Infinity too), strings, lists (tuples become
lists) and objects. Two objects stand for something else:

    {"\u0000a": [dtype, shape]}    an array; its bytes come next, in the order of the text
    {"\u0000r": n}                 the answer to call n of the same script

A key of a student's dict can't begin with a NUL. Both ends decode with the same caps, and whatever
breaks a rule is a `WireError`.
"""

import json
import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from .frame import HEADER, MAX_FRAME, WireError, frame_size

__all__ = ["HEADER", "MAX_FRAME", "Ref", "WireError", "checked", "frame_size", "pack", "unpack"]

MAX_DEPTH = 16
MAX_BITS = 1024  # of an integer
MAX_AXES = 4
ARRAY, REF = "\0a", "\0r"

_NAMES = ["|b1", "|i1", "|u1", *(f"<{kind}{size}" for kind in "iu" for size in (2, 4, 8))]
DTYPES = {name: np.dtype(name) for name in [*_NAMES, "<f2", "<f4", "<f8"]}


@dataclass(frozen=True, slots=True)
class Ref:
    """Stands for the answer to an earlier call of the same script, counted from 0."""

    call: int


def pack(value: object) -> bytes:
    """Encode one value as a frame; raises WireError for what must not cross."""
    blobs: list[bytes] = []

    def special(item: object) -> dict[str, Any]:
        if isinstance(item, Ref):
            return {REF: item.call}
        if not isinstance(item, np.ndarray):
            raise WireError(f"type {type(item).__name__}")
        plain = item.astype(item.dtype.newbyteorder("<"), copy=False)
        if plain.dtype.str not in DTYPES or plain.ndim > MAX_AXES:
            raise WireError(f"array of {item.ndim} axes, dtype {item.dtype}")
        blobs.append(plain.tobytes())
        return {ARRAY: [plain.dtype.str, plain.shape]}

    try:
        text = json.dumps(value, default=special, separators=(",", ":")).encode("ascii")
    except (TypeError, ValueError, RecursionError) as error:
        if isinstance(error, WireError):
            raise
        raise WireError("a value that cannot be sent") from error
    size = sum(map(len, blobs))
    if len(text) + size > MAX_FRAME:
        raise WireError(f"more than {MAX_FRAME} bytes")
    return b"".join([HEADER.pack(len(text), size), text, *blobs])


def unpack(frame: bytes) -> Any:
    """Decode a whole frame, header included; raises WireError for anything but a right one."""
    if len(frame) < HEADER.size or len(frame) != HEADER.size + frame_size(frame[: HEADER.size]):
        raise WireError("wrong length")
    start = HEADER.size + HEADER.unpack_from(frame)[0]
    reader = _Arrays(frame, start)
    try:
        value = json.loads(frame[HEADER.size : start].decode("ascii"), object_hook=reader.hook)
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    if reader.place != len(frame):
        raise WireError("bytes left over")
    return value


def checked(value: Any, depth: int = 0) -> Any:
    """A decoded value that is safe to work with: not too deep, and every text printable."""
    if type(value) is str:
        # A lone surrogate would pass here and break whoever prints it.
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if type(value) is int and value.bit_length() > MAX_BITS:
        raise WireError(f"int of more than {MAX_BITS} bits")
    if type(value) not in (list, dict):
        return value
    if depth == MAX_DEPTH:
        raise WireError(f"nested more than {MAX_DEPTH} times")
    if type(value) is list:
        return [checked(item, depth + 1) for item in value]
    return {checked(key): checked(item, depth + 1) for key, item in value.items()}


class _Arrays:
    """Turns the special objects back, taking each array's bytes from where the last one ended."""

    def __init__(self, frame: bytes, place: int) -> None:
        self.frame = frame
        self.place = place

    def hook(self, item: dict[str, Any]) -> Any:
        if ARRAY in item:
            return self._array(item)
        if REF in item:
            number = item[REF]
            if len(item) != 1 or type(number) is not int or number < 0:
                raise WireError("not a reference")
            return Ref(number)
        return item

    def _array(self, item: dict[str, Any]) -> "np.ndarray[Any, Any]":
        facts = item[ARRAY]
        if len(item) != 1 or type(facts) is not list or len(facts) != 2:
            raise WireError("not an array")
        kind, shape = facts
        if type(kind) is not str or kind not in DTYPES or not _is_shape(shape):
            raise WireError("not an array")
        dtype = DTYPES[kind]
        end = self.place + math.prod(shape) * dtype.itemsize
        if end > len(self.frame):
            raise WireError("array longer than the frame")
        try:
            array: np.ndarray[Any, Any] = np.ndarray(shape, dtype, self.frame, self.place).copy()
        except ValueError as error:  # an empty array with absurd other axes
            raise WireError("not an array") from error
        self.place = end
        return array


def _is_shape(shape: object) -> bool:
    return (
        type(shape) is list
        and len(shape) <= MAX_AXES
        and all(type(n) is int and 0 <= n <= MAX_FRAME for n in shape)
    )
