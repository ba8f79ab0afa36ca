"""Whatever bytes arrive, decoding gives a value or a WireError; and what was sent arrives."""

import contextlib
from typing import Any

import numpy as np
import pytest

from grader.answer import read_answers
from grader.box import runner, wire
from grader.box.frame import HEADER, WireError, frame_size

pytestmark = pytest.mark.heavy

hypothesis = pytest.importorskip("hypothesis")
from hypothesis import given, settings  # noqa: E402  # the extra `test` may be absent
from hypothesis import strategies as st  # noqa: E402
from hypothesis.extra import numpy as hnp  # noqa: E402

ARRAYS = hnp.arrays(
    st.sampled_from(sorted(wire.DTYPES)).map(np.dtype),
    hnp.array_shapes(min_dims=0, max_dims=wire.MAX_AXES, min_side=0, max_side=4),
)
TEXTS = st.text(st.characters(), max_size=20)  # surrogates and NUL too
KEYS = TEXTS.filter(lambda key: not key.startswith("\0"))
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-(2**1023), 2**1023)
    | st.floats()
    | TEXTS
    | ARRAYS
    | st.integers(0, 9).map(wire.Ref)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


def same(one: Any, other: Any) -> bool:
    """Equal, to the last bit of every number."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return (one.dtype, one.shape, one.tobytes()) == (other.dtype, other.shape, other.tobytes())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    return repr(one) == repr(other)


def decoded(frame: bytes) -> Any:
    """All that the judge does with a frame; None where it is refused."""
    try:
        if len(frame) >= HEADER.size:
            frame_size(frame[: HEADER.size])
        return wire.checked(wire.unpack(frame))
    except WireError:
        return None


def refused_or_fine(frame: bytes) -> None:
    value = decoded(frame)
    raw = value.get("answers") if type(value) is dict else value
    for keeps in ([False], [True, False]):
        with contextlib.suppress(WireError):
            assert 0 < len(read_answers(raw, keeps)) <= len(keeps)


@given(VALUES)
@settings(max_examples=500, deadline=None)
def test_what_was_packed_arrives_bit_by_bit(value: Any) -> None:
    assert same(wire.unpack(wire.pack(value)), value)


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_a_frame_announces_its_own_length(value: Any) -> None:
    frame = wire.pack(value)
    assert frame_size(frame[: HEADER.size]) == len(frame) - HEADER.size


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_an_answer_that_is_plain_can_be_sent_or_is_said_to_be_unsendable(value: Any) -> None:
    try:
        frame = wire.pack(runner.plain(value))
    except WireError:
        return
    assert decoded(frame) is not None or runner.plain(value) is None


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_checked_text_can_always_be_printed(value: Any) -> None:
    shown = wire.checked(wire.unpack(wire.pack(value)))
    repr(shown).encode("utf-8")


@given(st.binary(max_size=200))
@settings(max_examples=1000, deadline=None)
def test_random_bytes_are_never_worse_than_refused(data: bytes) -> None:
    refused_or_fine(data)
    refused_or_fine(HEADER.pack(len(data), 0) + data)


@given(VALUES, st.data())
@settings(max_examples=1000, deadline=None)
def test_a_frame_with_a_few_bytes_changed_is_never_worse_than_refused(
    value: Any, data: st.DataObject
) -> None:
    frame = bytearray(wire.pack({"id": 1, "answers": [{"value": value, "warnings": []}]}))
    for _ in range(data.draw(st.integers(1, 4))):
        frame[data.draw(st.integers(0, len(frame) - 1))] = data.draw(st.integers(0, 255))
    refused_or_fine(bytes(frame))


@given(VALUES, st.integers(0, 400), st.binary(max_size=8))
@settings(max_examples=500, deadline=None)
def test_a_frame_that_is_cut_or_lengthened_is_refused(value: Any, cut: int, more: bytes) -> None:
    frame = wire.pack(value)
    for other in (frame[:cut] + more, frame + more):
        if other != frame and len(other) != len(frame):
            with pytest.raises(WireError):
                wire.unpack(other)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([wire.ARRAY, wire.REF, "<f8", "|u1", "value", "fault", "answers", "kind"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([wire.ARRAY, wire.REF, "id", "answers", "value", "fault", "warnings"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=30,
)


@given(JSON, st.binary(max_size=32))
@settings(max_examples=1500, deadline=None)
def test_well_formed_json_of_any_shape_is_never_worse_than_refused(tree: Any, blob: bytes) -> None:
    import json

    text = json.dumps(tree).encode("ascii")
    refused_or_fine(HEADER.pack(len(text), len(blob)) + text + blob)
