"""The outside of frames and of the helper's messages: sizes only, no values.

Imports nothing slow: whoever starts the helper must not wait for NumPy.
"""

import struct

MAX_FRAME = 4 * 1024 * 1024
HEADER = struct.Struct(">II")  # bytes of JSON, bytes of arrays
MESSAGE = struct.Struct(">cq")  # to and from the helper: what is asked, a number


class WireError(ValueError):
    """A frame, or a value that should become one, breaks the protocol."""


def frame_size(header: bytes) -> int:
    """How many bytes follow this header; raises WireError before anybody reads too many."""
    text, blob = HEADER.unpack(header)
    if text + blob > MAX_FRAME:
        raise WireError("frame too big")
    return int(text + blob)
