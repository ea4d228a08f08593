"""A label in FLV files: every packet stays, and every place that the script data name is still that of a keyframe."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from provider_files import CODE, LABEL
from provider_sounds import PICTURE, SOUND, made, packets, tags

KINDS = {
    "plain": (),
    "keyframes": ("-flvflags", "add_keyframe_index"),
    "no script data": ("-flvflags", "no_metadata"),
}
LONGER = Label(CODE, LABEL.produce_id, propagator=CODE, propagate_id="7")


def film(kind: str, *more: str) -> bytes:
    return made("flv", *PICTURE, *SOUND, "-c:v", "flv", "-g", "3", "-c:a", "aac", *KINDS[kind], *more)


@pytest.fixture(params=KINDS)
def flv(request) -> bytes:
    return film(request.param)


def text(value: bytes) -> bytes:
    return len(value).to_bytes(2, "big") + value


def pair(name: bytes, value: bytes) -> bytes:
    return text(name) + b"\2" + text(value)


def tag(kind: int, data: bytes) -> bytes:
    head = bytes([kind]) + len(data).to_bytes(3, "big") + bytes(7)
    return head + data + (len(head) + len(data)).to_bytes(4, "big")


def script(*pairs: bytes, end: bytes = b"\0\0\x09", kind: bytes = b"\x08\0\0\0\1") -> bytes:
    return tag(18, b"\2\0\x0aonMetaData" + kind + b"".join(pairs) + end)


def flv_of(*parts: bytes) -> bytes:
    return b"FLV\1\5\0\0\0\x09\0\0\0\0" + b"".join(parts)


SOUND_TAG = tag(8, b"\xaf\1sound")
OWN = pair(b"AIGC", LABEL.text().encode())
TITLE = pair(b"title", b"hello")


def numbers(data: bytes, name: bytes) -> list[float]:
    """The numbers of a value in the script data: one, or those of an array."""
    at = data.index(text(name)) + 2 + len(name)
    if data[at] == 0:
        return [struct.unpack_from(">d", data, at + 1)[0]]
    count = int.from_bytes(data[at + 1 : at + 5], "big")
    return [struct.unpack_from(">d", data, at + 6 + 9 * n)[0] for n in range(count)]


def check_places(data: bytes) -> None:
    at = 13
    while at < len(data):
        size = int.from_bytes(data[at + 1 : at + 4], "big")
        assert int.from_bytes(data[at + 11 + size : at + 15 + size], "big") == 11 + size
        at += 15 + size
    assert at == len(data)
    if b"filepositions" in data:
        assert numbers(data, b"filesize") == [len(data)]
        places = numbers(data, b"filepositions")
        assert len(places) > 2
        for place in places:
            assert data[int(place)] == 9
            assert data[int(place) + 11] >> 4 == 1  # a keyframe


def test_the_label_is_there_and_every_packet_stays(flv, tmp_path):
    labelled = label(flv, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert packets(labelled, tmp_path / "new.flv") == packets(flv, tmp_path / "old.flv")
    check_places(labelled)
    check_places(label(labelled, LONGER))
    if b"filepositions" in flv:  # ffmpeg itself is wrong about the last one; it moves like the rest
        [old], [new] = (numbers(data, b"lastkeyframelocation") for data in (flv, labelled))
        assert new - old == len(labelled) - len(flv)


def test_ffprobe_reads_the_label_and_all_other_tags(flv, tmp_path):
    before, after = (
        {line for line in tags(data, tmp_path / "film.flv").splitlines() if "location" not in line}
        for data in (flv, label(flv, LABEL))
    )

    assert after - before == {f"TAG:AIGC={LABEL.text()}"}
    assert not before - after


def test_what_ffmpeg_writes_is_read():
    assert verify(film("plain", "-metadata", f"AIGC={LABEL.text()}")).label == LABEL


def test_other_forms_of_script_data_are_read():
    for part in (
        script(OWN, TITLE),
        script(TITLE, OWN, kind=b"\3"),
        script(TITLE, OWN, end=b""),
        script(text(b"AIGC") + b"\x0c" + len(LABEL.text()).to_bytes(4, "big") + LABEL.text().encode(), TITLE),
        script(TITLE, text(b"deep") + b"\3" + TITLE + b"\0\0\x09", OWN),
    ):
        data = flv_of(part, SOUND_TAG)
        assert verify(data).label == LABEL
        after = label(data, LONGER)
        assert verify(after).label == LONGER
        assert b"hello" in after
        check_places(after)


def test_a_second_label_gives_way():
    data = flv_of(script(OWN), SOUND_TAG, script(OWN, TITLE), SOUND_TAG)
    assert (verify(data).verdict, verify(data).reasons) == (Verdict.NONCOMPLIANT, ("label-repeated",))
    after = label(data, LABEL)
    assert verify(after).label == LABEL
    assert b"hello" in after
    check_places(after)


def test_values_inside_one_another_without_end_are_broken():
    deep = text(b"a") + b"\3"
    assert verify(flv_of(script(deep * 5000), SOUND_TAG)).reasons == ("broken",)
    assert verify(flv_of(script(text(b"a") + b"\x0a\xff\xff\xff\xff"))).reasons == ("broken",)


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none():
    small = flv_of(script(OWN), SOUND_TAG)
    for whole in (small, film("keyframes")):
        at, ends = 13, {13}
        while at < len(whole):
            at += 15 + int.from_bytes(whole[at + 1 : at + 4], "big")
            ends.add(at)
        for size in range(4, min(len(whole), 4000)):
            # a file that ends between two tags cannot be told from a whole one
            assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE or size in ends, size


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    whole = bytearray(flv_of(script(TITLE, OWN), SOUND_TAG))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
