"""Frames: values as one short ASCII JSON text, followed by the raw bytes of the arrays.

    frame  = u32 length of the JSON, u32 length of the bytes, JSON, bytes     (big-endian)
    value  = null | true | false | number | string
           | ["l", value...] | ["t", value...] | ["d", key, value, ...]       list, tuple, dict
           | ["a", dtype, shape]     array; its bytes come next, in the order of the text
           | ["r", n]                the answer to call n of the same script

Both ends decode with the same caps, and whatever breaks a rule is a `WireError`.
"""

import json
import math
import struct
from collections.abc import Iterator
from typing import Any, ClassVar

import numpy as np

MAX_FRAME = 4 * 1024 * 1024
MAX_DEPTH = 16
MAX_NODES = 200_000
MAX_BITS = 1024  # of an integer
MAX_AXES = 4

DTYPES = frozenset({"|b1", "|i1", "|u1"} | {f"<{k}{n}" for k in "iu" for n in (2, 4, 8)})
DTYPES |= {"<f2", "<f4", "<f8"}

HEADER = struct.Struct(">II")


class WireError(ValueError):
    """A frame, or a value that should become one, breaks the protocol."""


class Ref(int):
    """Stands for the answer to an earlier call of the same script, counted from 0."""


def pack(value: object) -> bytes:
    """Encode one value as a frame; raises WireError for what must not cross."""
    blobs: list[bytes] = []
    text = json.dumps(_encode(value, blobs, 0), separators=(",", ":")).encode("ascii")
    size = sum(map(len, blobs))
    if len(text) + size > MAX_FRAME:
        raise WireError(f"more than {MAX_FRAME} bytes")
    return b"".join([HEADER.pack(len(text), size), text, *blobs])


def frame_size(header: bytes) -> int:
    """How many bytes follow this header; raises WireError before anybody reads too many."""
    text, blob = HEADER.unpack(header)
    if text + blob > MAX_FRAME:
        raise WireError("frame too big")
    return int(text + blob)


def unpack(frame: bytes) -> Any:
    """Decode a whole frame, header included."""
    if len(frame) < HEADER.size:
        raise WireError("short frame")
    text, blob = HEADER.unpack_from(frame)
    start = HEADER.size + text
    if len(frame) != start + blob or len(frame) > MAX_FRAME + HEADER.size:
        raise WireError("wrong length")
    try:
        tree = json.loads(frame[HEADER.size : start].decode("ascii"))
    except (ValueError, RecursionError) as error:
        raise WireError("not JSON") from error
    decoder = _Decoder(frame[start:])
    value = decoder.value(tree, 0)
    decoder.finish()
    return value


def _encode(value: object, blobs: list[bytes], depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise WireError(f"nested more than {MAX_DEPTH} times")
    kind = type(value)
    if value is None or kind is bool or kind is float:
        return value
    if kind is int:
        return _small(value)  # type: ignore[arg-type]  # the exact type was just asked
    if kind is str:
        return value
    if isinstance(value, np.ndarray):
        return _encode_array(value, blobs)
    if isinstance(value, Ref):
        return ["r", int(value)]
    return [*_encode_container(value, blobs, depth + 1)]


def _encode_container(value: object, blobs: list[bytes], depth: int) -> Iterator[Any]:
    if type(value) is dict:
        yield "d"
        for key, item in value.items():
            if type(key) is not str:
                raise WireError("dict with keys that are not str")
            yield key
            yield _encode(item, blobs, depth)
    elif type(value) in (list, tuple):
        yield "l" if type(value) is list else "t"
        for item in value:  # type: ignore[attr-defined]  # a list or a tuple
            yield _encode(item, blobs, depth)
    else:
        raise WireError(f"type {type(value).__name__}")


def _encode_array(array: "np.ndarray[Any, Any]", blobs: list[bytes]) -> list[Any]:
    plain = array.astype(array.dtype.newbyteorder("<"), copy=False)
    if plain.dtype.str not in DTYPES or plain.ndim > MAX_AXES:
        raise WireError(f"array of {array.ndim} axes, dtype {array.dtype}")
    blobs.append(plain.tobytes())
    return ["a", plain.dtype.str, list(plain.shape)]


def _small(number: int) -> int:
    if number.bit_length() > MAX_BITS:
        raise WireError(f"int of more than {MAX_BITS} bits")
    return number


class _Decoder:
    """Reads a JSON tree back, taking each array's bytes from the rest of the frame."""

    def __init__(self, blob: bytes) -> None:
        self.blob = blob
        self.taken = 0
        self.nodes = 0

    def value(self, tree: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise WireError("too deep or too many values")
        if type(tree) is int:
            return _small(tree)
        if type(tree) is str:
            # A lone surrogate would pass here and break whoever prints it.
            return tree.encode("utf-8", "backslashreplace").decode("utf-8")
        if tree is None or type(tree) in (bool, float):
            return tree
        if type(tree) is not list or not tree or type(tree[0]) is not str:
            raise WireError("not a value")
        read = self.READERS.get(tree[0])
        if read is None:
            raise WireError("unknown tag")
        return read(self, tree[1:], depth + 1)

    def finish(self) -> None:
        if self.taken != len(self.blob):
            raise WireError("bytes left over")

    def _list(self, items: list[Any], depth: int) -> list[Any]:
        return [self.value(item, depth) for item in items]

    def _tuple(self, items: list[Any], depth: int) -> tuple[Any, ...]:
        return tuple(self._list(items, depth))

    def _dict(self, items: list[Any], depth: int) -> dict[str, Any]:
        keys = items[::2]
        if len(items) % 2 or not all(type(key) is str for key in keys):
            raise WireError("not a dict")
        keys = self._list(keys, depth)
        return dict(zip(keys, self._list(items[1::2], depth), strict=True))

    def _ref(self, items: list[Any], depth: int) -> Ref:
        if len(items) != 1 or type(items[0]) is not int or items[0] < 0:
            raise WireError("not a reference")
        return Ref(items[0])

    def _array(self, items: list[Any], depth: int) -> "np.ndarray[Any, Any]":
        if len(items) != 2 or items[0] not in DTYPES or not _is_shape(items[1]):
            raise WireError("not an array")
        dtype, shape = np.dtype(items[0]), tuple(items[1])
        size = math.prod(shape) * dtype.itemsize
        if size > len(self.blob) - self.taken:
            raise WireError("array longer than the frame")
        self.taken += size
        raw = self.blob[self.taken - size : self.taken]
        try:
            return np.frombuffer(raw, dtype).reshape(shape).copy()
        except ValueError as error:  # an empty array with absurd other axes
            raise WireError("not an array") from error

    READERS: ClassVar = {"l": _list, "t": _tuple, "d": _dict, "r": _ref, "a": _array}


def _is_shape(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) <= MAX_AXES
        and all(type(n) is int and 0 <= n <= MAX_FRAME for n in value)
    )
