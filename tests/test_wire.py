"""Values cross as frames; whatever breaks a rule of the frames is a WireError."""

import json
from typing import Any

import numpy as np
import pytest

from grader.box import frame as frames
from grader.box import wire
from grader.box.frame import HEADER, MAX_FRAME, WireError
from grader.box.wire import ARRAY, REF, Ref, pack, unpack

NUL_BLOB = bytes(8)


def crossed(value: object) -> Any:
    """The value after its way through both ends."""
    return unpack(pack(value))


def frame(text: str, blob: bytes = b"") -> bytes:
    """A frame made by hand."""
    data = text.encode("utf-8")
    return HEADER.pack(len(data), len(blob)) + data + blob


def array_frame(facts: object, blob: bytes = b"") -> bytes:
    """A frame with one array, described as `facts`."""
    return frame(json.dumps({ARRAY: facts}), blob)


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        0,
        -7,
        2**1024 - 1,
        1.5,
        -0.0,
        5e-324,
        1.7976931348623157e308,
        "",
        "مرحبا `x` \u2066 \n \x00",
        "😀",
        [],
        {},
        [1, [2.0, [None, "three"]]],
        {"a": {"b": [True]}, "": 0},
        Ref(0),
        [Ref(3), {"x": Ref(1)}],
    ],
)
def test_a_plain_value_arrives_as_it_was_sent(value: object) -> None:
    arrived = crossed(value)
    assert arrived == value
    assert type(arrived) is type(value)
    assert repr(arrived) == repr(value)


def test_a_tuple_arrives_as_a_list() -> None:
    assert crossed((1, (2, 3))) == [1, [2, 3]]


@pytest.mark.parametrize("text", ["nan", "inf", "-inf"])
def test_numbers_that_are_not_finite_cross(text: str) -> None:
    assert repr(crossed(float(text))) == text


@pytest.mark.parametrize("dtype", sorted(wire.DTYPES))
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (0, 5), (1, 2, 3, 4)])
def test_an_array_of_every_allowed_dtype_keeps_dtype_shape_and_values(
    dtype: str, shape: tuple[int, ...]
) -> None:
    sent = np.arange(np.prod(shape, dtype=int)).reshape(shape).astype(dtype)
    arrived = crossed(sent)
    assert arrived.dtype == sent.dtype
    assert arrived.shape == shape
    assert np.array_equal(arrived, sent)


def test_an_array_keeps_its_order_of_bytes_apart_and_every_bit_of_nan_and_zero() -> None:
    sent = np.array([np.nan, np.inf, -np.inf, -0.0])
    assert crossed(sent).tobytes() == sent.tobytes()
    assert np.array_equal(crossed(sent[:3].astype(">f8")), sent[:3], equal_nan=True)


def test_an_array_in_another_layout_arrives_by_rows() -> None:
    table = np.arange(12.0).reshape(3, 4)
    assert np.array_equal(crossed(table.T), table.T)
    assert np.array_equal(crossed(table[:, ::2]), table[:, ::2])


def test_several_arrays_in_one_frame_are_told_apart() -> None:
    first, _, third = crossed([np.arange(3), np.empty((0, 2)), {"x": np.array([1, 2], np.float32)}])
    assert first.tolist() == [0, 1, 2]
    assert third["x"].tolist() == [1, 2]


def test_an_arrived_array_can_be_written_to_and_shares_nothing() -> None:
    one, other = crossed([np.zeros(2), np.zeros(2)])
    one[0] = 1
    assert other.tolist() == [0, 0]


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        object(),
        b"bytes",
        1j,
        len,
        [{"deep": [set()]}],
        {(1, 2): 3},
        np.array([1j]),
        np.array(["text"]),
        np.array([object()]),
        np.array(["2020-01-01"], "datetime64[D]"),
        np.zeros((1,) * 5),
        np.zeros(2, np.longdouble),
        np.zeros(2, [("a", float)]),
        np.int64(3),
    ],
    ids=lambda value: f"{type(value).__name__}-{getattr(value, 'dtype', '')}",
)
def test_what_must_not_cross_is_refused_by_the_sender(value: object) -> None:
    with pytest.raises(WireError):
        pack(value)


def test_a_list_that_holds_itself_is_refused_by_the_sender() -> None:
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(WireError):
        pack(endless)


def test_an_integer_too_long_to_write_down_is_refused_by_the_sender() -> None:
    with pytest.raises(WireError):
        pack([10**5000])


def test_nesting_without_end_is_refused_by_the_sender() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(WireError):
        pack(deep)


def test_the_largest_frame_crosses_and_one_byte_more_is_refused_at_both_ends() -> None:
    text = '{"\\u0000a":["|u1",[%d]]}'
    room = MAX_FRAME - len(text % 4194270)
    assert crossed(np.zeros(room, np.uint8)).size == room
    with pytest.raises(WireError):
        pack(np.zeros(room + 1, np.uint8))
    with pytest.raises(WireError):
        unpack(frame(text % (room + 1), bytes(room + 1)))


@pytest.mark.parametrize("sizes", [(MAX_FRAME, 1), (0, 2**32 - 1), (2**32 - 1, 2**32 - 1)])
def test_a_header_that_announces_too_much_is_refused_before_anything_is_read(
    sizes: tuple[int, int],
) -> None:
    with pytest.raises(WireError):
        frames.frame_size(HEADER.pack(*sizes))


def test_a_header_says_how_much_follows() -> None:
    sent = pack([1, np.zeros(3)])
    assert frames.frame_size(sent[: HEADER.size]) == len(sent) - HEADER.size


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\0\0\0",
        frame("null")[:-1],
        frame("null") + b"x",
        HEADER.pack(4, 4) + b"null",
        frame(""),
        frame("nul"),
        frame("[1,]"),
        frame("'one'"),
        frame("1 2"),
        frame('"é"'),  # not ASCII
        frame("9" * 5000),
        frame("[" * 100_000),
        frame("null", NUL_BLOB),  # bytes left over
        frame(json.dumps({ARRAY: ["|u1", [2]]}), b"abc"),
    ],
    ids=range(15),
)
def test_a_broken_frame_is_refused(broken: bytes) -> None:
    with pytest.raises(WireError):
        unpack(broken)


@pytest.mark.parametrize(
    "facts",
    [
        None,
        [],
        "<f8",
        ["<f8"],
        ["<f8", 1],
        ["<f8", [1], 0],
        ["<f8", {"0": 1}],
        [None, [1]],
        [["<f8"], [1]],
        [{}, [1]],
        ["|O", [1]],
        ["<c16", [1]],
        ["<f16", [1]],
        [">f8", [1]],
        ["float64", [1]],
        ["<U2", [1]],
        ["<M8", [1]],
        ["V8", [1]],
        ["<f8", [-1]],
        ["<f8", [True]],
        ["<f8", [1.0]],
        ["<f8", ["1"]],
        ["<f8", [None]],
        ["<f8", [2]],  # longer than the frame
        ["<f8", [1, 1, 1, 1, 1]],
        ["<f8", [4194304] * 4],
        ["<f8", [2**62]],
        ["<f8", [0]],  # shorter than the frame
    ],
    ids=str,
)
def test_an_array_that_is_described_wrongly_is_refused(facts: object) -> None:
    with pytest.raises(WireError):
        unpack(array_frame(facts, NUL_BLOB))


def test_an_empty_array_with_absurd_other_axes_is_refused_or_small() -> None:
    try:
        arrived = unpack(array_frame(["<f8", [0, 4194304, 4194304, 4194304]]))
    except WireError:
        return
    assert arrived.size == 0


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({REF: -1}),
        json.dumps({REF: True}),
        json.dumps({REF: 1.0}),
        json.dumps({REF: "0"}),
        json.dumps({REF: None}),
        json.dumps({REF: [0]}),
        json.dumps({REF: 0, "more": 1}),
        json.dumps({ARRAY: ["|u1", [0]], "more": 1}),
        json.dumps({ARRAY: ["|u1", [0]], REF: 1}),
    ],
)
def test_a_reference_or_array_in_a_wrong_form_is_refused(text: str) -> None:
    with pytest.raises(WireError):
        unpack(frame(text))


# What the judge does with everything that it has unpacked.


def nested(depth: int, *, lists: bool) -> Any:
    """A number inside so many lists or dicts."""
    value: Any = 0
    for _ in range(depth):
        value = [value] if lists else {"k": value}
    return value


@pytest.mark.parametrize("lists", [True, False])
def test_a_value_is_read_to_the_deepest_allowed_level_and_no_further(lists: bool) -> None:
    deepest = nested(wire.MAX_DEPTH, lists=lists)
    assert wire.checked(crossed(deepest)) == deepest
    with pytest.raises(WireError):
        wire.checked(nested(wire.MAX_DEPTH + 1, lists=lists))
    with pytest.raises(WireError):
        wire.checked(nested(900, lists=lists))


@pytest.mark.parametrize("sign", [1, -1])
def test_an_integer_is_read_up_to_its_cap(sign: int) -> None:
    largest = sign * (2**wire.MAX_BITS - 1)
    assert wire.checked([largest]) == [largest]
    with pytest.raises(WireError):
        wire.checked([sign * 2**wire.MAX_BITS])


def test_a_lone_surrogate_arrives_as_text_that_can_be_printed() -> None:
    arrived = wire.checked(crossed(["a\ud800b", {"\udfff": "\udc00"}]))
    assert arrived == ["a\\ud800b", {"\\udfff": "\\udc00"}]
    json.dumps(arrived, ensure_ascii=False).encode("utf-8")


def test_checking_leaves_arrays_and_numbers_alone() -> None:
    sent = [1.5, None, True, np.arange(3), {"x": [np.zeros(0)]}]
    assert repr(wire.checked(crossed(sent))) == repr(sent)
