"""A label in FLAC and Ogg files: every packet stays, padding is used, and page numbers and checksums are right."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import Label, LabelError, Verdict, label, read, verify
from provider_files import LABEL
from provider_sounds import PICTURE, SOUND, made, packets, tags

KINDS = {
    "FLAC": ("flac",),
    "Opus": ("opus", "-c:a", "libopus"),
    "Vorbis": ("ogg", "-c:a", "libvorbis"),
    "FLAC in Ogg": ("oga", "-c:a", "flac"),
    "Theora": ("ogv", *PICTURE, "-c:v", "libtheora", "-c:a", "libvorbis"),
}


def sound_of(kind: str) -> bytes:
    suffix, *options = KINDS[kind]
    return made(suffix, *SOUND, *options)


@pytest.fixture(params=KINDS)
def sound(request) -> bytes:
    return sound_of(request.param)


def crc(data: bytes) -> int:
    """The checksum of Ogg, bit by bit."""
    found = 0
    for byte in data:
        found ^= byte << 24
        for _ in range(8):
            found = (found << 1) ^ (0x104C11DB7 if found >> 31 else 0)
    return found


def pages(data: bytes) -> list[tuple[bytes, int, int, int, int]]:
    """Every page: serial, number, flags, how many parts, and its length; the checksum is looked at."""
    found, at = [], 0
    while at < len(data):
        assert data[at : at + 4] == b"OggS"
        laces = data[at + 27 : at + 27 + data[at + 26]]
        end = at + 27 + len(laces) + sum(laces)
        page = data[at:end]
        assert crc(page[:22] + bytes(4) + page[26:]) == int.from_bytes(page[22:26], "little")
        number = int.from_bytes(page[18:22], "little")
        found.append((page[14:18], number, page[5], len(laces), end - at))
        at = end
    return found


def page(serial: int, number: int, flags: int, packet: bytes) -> bytes:
    laces = b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255])
    head = b"OggS\0" + bytes([flags]) + bytes(8) + serial.to_bytes(4, "little") + number.to_bytes(4, "little")
    whole = head + bytes(4) + bytes([len(laces)]) + laces + packet
    return whole[:22] + crc(whole).to_bytes(4, "little") + whole[26:]


def comments(*texts: bytes) -> bytes:
    listed = b"".join(len(t).to_bytes(4, "little") + t for t in texts)
    return bytes(4) + len(texts).to_bytes(4, "little") + listed


def opus(serial: int, *texts: bytes) -> bytes:
    head = page(serial, 0, 2, b"OpusHead" + bytes(11))
    return head + page(serial, 1, 0, b"OpusTags" + comments(*texts)) + page(serial, 2, 4, b"sound")


def test_the_label_is_there_and_every_packet_stays(sound, tmp_path):
    labelled = label(sound, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert packets(labelled, tmp_path / "new") == packets(sound, tmp_path / "old")


def test_ffprobe_reads_the_label_and_the_title(sound, tmp_path):
    found = tags(label(sound, LABEL), tmp_path / "new")

    assert found.count(f"TAG:AIGC={LABEL.text()}") == 1
    assert found.count("=hello") == tags(sound, tmp_path / "old").count("=hello") > 0


@pytest.mark.parametrize("kind", ["FLAC", "Opus", "Vorbis"])
def test_what_ffmpeg_writes_is_read(kind):
    suffix, *options = KINDS[kind]
    data = made(suffix, *SOUND, *options, "-metadata", f"AIGC={LABEL.text()}")
    assert verify(data).label == LABEL


def test_padding_of_a_flac_file_is_used_and_nothing_moves():
    before = sound_of("FLAC")
    assert len(label(before, LABEL)) == len(before)


def test_a_flac_file_without_padding_or_comments_gets_them():
    info, sound = bytes(34), b"\xff\xf8sound"
    after = label(b"fLaC\x80\0\0\x22" + info + sound, LABEL)

    assert verify(after).label == LABEL
    assert after[:8] == b"fLaC\0\0\0\x22"
    assert after[42] == 0x84
    assert after.endswith(sound)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "FLAC"])
def test_pages_of_an_ogg_file_are_as_many_as_before_where_they_hold_the_label(kind):
    before = sound_of(kind)
    old, new = pages(before), pages(label(before, LABEL))

    assert [p[:3] for p in new] == [p[:3] for p in old]


def test_more_pages_are_numbered_on_and_their_checksums_are_right(tmp_path):
    title = "x" * 64_900
    before = made("opus", *SOUND, "-c:a", "libopus", "-metadata", f"comment={title}")
    after = label(before, LABEL)
    old, new = pages(before), pages(after)

    assert len(new) == len(old) + 1
    assert [p[1] for p in new] == list(range(len(new)))
    assert verify(after).label == LABEL
    assert packets(after, tmp_path / "new") == packets(before, tmp_path / "old")
    assert title in tags(after, tmp_path / "new")


def test_chained_and_multiplexed_streams_hold_one_label():
    chained = opus(1, b"TITLE=a") + opus(2, b"aigc=" + LABEL.text().encode(), b"TITLE=b")
    assert verify(chained).label == LABEL
    after = label(chained, LABEL)
    assert verify(after).label == LABEL
    assert after.count(b"ContentProducer") == 1
    assert after.count(b"TITLE=") == 2
    pages(after)


def test_two_labels_in_two_streams_are_seen():
    other = Label(LABEL.producer, "another")
    data = opus(1, b"AIGC=" + LABEL.text().encode()) + opus(2, b"AIGC=" + other.text().encode())
    assert (verify(data).verdict, verify(data).reasons) == (Verdict.NONCOMPLIANT, ("two-labels",))


def test_what_stands_behind_the_comments_stays():
    head = page(1, 0, 2, b"OpusHead" + bytes(11))
    data = head + page(1, 1, 0, b"OpusTags" + comments(b"A=b") + b"\1kept") + page(1, 2, 4, b"sound")
    assert b"\1kept" in label(data, LABEL)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_off_anywhere_is_never_said_to_hold_none(kind):
    whole = label(sound_of(kind), LABEL)
    head = whole.index(b"AIGC") + 300
    for size in [*range(4, head, 3), *range(head, len(whole), 499), len(whole) - 1]:
        verdict = verify(whole[:size]).verdict
        # the end of a FLAC file cannot be told from its sound; its label stands before it
        assert verdict is Verdict.INCONCLUSIVE or (kind == "FLAC" and verdict is Verdict.COMPLIANT), size


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    flac = b"fLaC\0\0\0\x22" + bytes(34) + b"\x84\0\0\x13" + comments(b"TITLE=a") + b"\xff\xf8sound"
    whole = bytearray(data.draw(st.sampled_from([flac, opus(1, b"AIGC=" + LABEL.text().encode())])))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
