"""A label in AVI files: every picture is found where the index says, with and without padding in front of the pictures."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from provider_files import CODE, LABEL
from provider_sounds import PICTURE, SOUND, made, packets, tags

LONGER = Label(CODE, LABEL.produce_id, propagator=CODE, propagate_id="7")


def film() -> bytes:
    return made("avi", *PICTURE, *SOUND, "-c:v", "mpeg4", "-g", "3", "-c:a", "mp2")


def chunk(name: bytes, data: bytes) -> bytes:
    return name + len(data).to_bytes(4, "little") + data + bytes(len(data) % 2)


def walk(data: bytes, start: int = 12, end: int | None = None) -> list[tuple[bytes, int, bytes]]:
    """Chunks of a range, by a walk of its own: name (of a list, its kind), where it begins, and its data."""
    end = 8 + int.from_bytes(data[4:8], "little") if end is None else end
    found = []
    while start + 8 <= end:
        size = int.from_bytes(data[start + 4 : start + 8], "little")
        inside = data[start + 8 : start + 8 + size]
        found.append(
            (inside[:4] if data[start : start + 4] == b"LIST" else data[start : start + 4], start, inside)
        )
        start += 8 + size + size % 2
    return found


def without_room(data: bytes, *, absolute: bool = False) -> bytes:
    """The same film without padding and INFO in front of the pictures, its index of one kind or the other."""
    parts = {name: inside for name, _, inside in walk(data)}
    front = chunk(b"LIST", parts[b"hdrl"])
    movie = 12 + len(front)
    index = bytearray(parts[b"idx1"])
    if absolute:
        for at in range(8, len(index), 16):
            struct.pack_into("<I", index, at, struct.unpack_from("<I", index, at)[0] + movie + 8)
    body = b"AVI " + front + chunk(b"LIST", parts[b"movi"]) + chunk(b"idx1", bytes(index))
    return chunk(b"RIFF", body)


KINDS = {
    "with room": film,
    "no room": lambda: without_room(film()),
    "no room, places from the beginning": lambda: without_room(film(), absolute=True),
}


@pytest.fixture(params=KINDS)
def avi(request) -> bytes:
    return KINDS[request.param]()


def check_index(data: bytes) -> None:
    parts = {name: (start, inside) for name, start, inside in walk(data)}
    movie, index = parts[b"movi"][0] + 8, parts[b"idx1"][1]
    first = struct.unpack_from("<I", index, 8)[0]
    base = movie if data[movie + first : movie + first + 4] == index[:4] else 0
    for at in range(0, len(index), 16):
        place, size = struct.unpack_from("<II", index, at + 8)
        there = data[base + place : base + place + 8]
        assert there == index[at : at + 4] + size.to_bytes(4, "little")


def test_the_label_is_there_and_every_packet_stays(avi, tmp_path):
    labelled = label(avi, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert packets(labelled, tmp_path / "new.avi") == packets(avi, tmp_path / "old.avi")
    check_index(avi)
    check_index(labelled)


def test_ffprobe_reads_the_label_and_the_title(avi, tmp_path):
    found = tags(label(avi, LABEL), tmp_path / "new.avi")

    assert f"TAG:AIGC={LABEL.text()}" in found
    assert ("TAG:title=hello" in found) == ("TAG:title=hello" in tags(avi, tmp_path / "old.avi"))


def test_padding_is_used_and_nothing_moves():
    before = film()
    after = label(before, LABEL)
    assert len(after) == len(before)
    assert after[after.index(b"movi") :] == before[before.index(b"movi") :]


def test_padding_of_every_length_is_used_or_left():
    parts = {name: inside for name, _, inside in walk(film())}
    for size in range(180, 240):
        front = chunk(b"LIST", parts[b"hdrl"]) + chunk(b"JUNK", bytes(size))
        data = chunk(
            b"RIFF", b"AVI " + front + chunk(b"LIST", parts[b"movi"]) + chunk(b"idx1", parts[b"idx1"])
        )
        after = label(data, LABEL)
        check_index(after)
        assert verify(after).label == LABEL
        assert verify(label(after, LONGER)).label == LONGER


def test_padding_that_holds_something_is_no_room():
    parts = {name: inside for name, _, inside in walk(film())}
    front = chunk(b"LIST", parts[b"hdrl"]) + chunk(b"JUNK", b"a camera's own" + bytes(400))
    data = chunk(b"RIFF", b"AVI " + front + chunk(b"LIST", parts[b"movi"]) + chunk(b"idx1", parts[b"idx1"]))
    after = label(data, LABEL)
    assert b"a camera's own" in after
    check_index(after)


def opendml(*, more: bool) -> bytes:
    """A film without room whose first stream has an index of its own, and maybe a second part."""
    whole = without_room(film())
    heads, movie, index = (inside for _, _, inside in walk(whole))
    at = heads.index(b"strl") - 8
    size = int.from_bytes(heads[at + 4 : at + 8], "little")
    stream = chunk(b"LIST", heads[at + 8 : at + 8 + size] + chunk(b"indx", bytes(24)))
    heads = heads[:at] + stream + heads[at + 8 + size :]
    body = b"AVI " + chunk(b"LIST", heads) + chunk(b"LIST", movie) + chunk(b"idx1", index)
    return chunk(b"RIFF", body) + (chunk(b"RIFF", b"AVIX" + chunk(b"LIST", b"movi")) if more else b"")


def test_pictures_that_an_index_of_a_stream_points_to_are_never_moved(tmp_path):
    before = opendml(more=False)
    after = label(before, LABEL)
    assert after.index(b"movi") == before.index(b"movi")
    assert verify(after).label == LABEL
    assert label(after, LABEL) == after
    with pytest.raises(LabelError, match="would have to move"):
        label(opendml(more=True), LABEL)


def test_a_film_of_two_parts_is_labelled_where_there_is_room():
    before = film() + chunk(b"RIFF", b"AVIX" + chunk(b"LIST", b"movi"))
    after = label(before, LABEL)
    assert verify(after).label == LABEL
    assert len(after) == len(before)
    assert verify(after[:-3]).verdict is Verdict.INCONCLUSIVE


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none(avi):
    for whole in (avi, label(avi, LABEL)):
        for size in [*range(12, 3000, 7), *range(3000, len(whole) - 1, 997)]:
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    whole = bytearray(data.draw(st.sampled_from([f() for f in KINDS.values()])))
    for place in data.draw(st.lists(st.integers(0, 1000), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
