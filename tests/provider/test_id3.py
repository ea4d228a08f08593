"""A label in MP3 files: the sound and all other tags stay, padding is used, and every form of the tag is read."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chengxu.labels import LabelError, Verdict, label, read, verify
from chengxu.provider.labels.carriers.frames import plain, syncsafe, unsynced
from provider_files import LABEL
from provider_motion import run
from provider_sounds import SOUND, made, packets, tags

FRAME = b"\xff\xfb\x90\x00" + bytes(413)
"""One silent frame of MPEG audio, layer III, 128 kbit/s."""
VALUE = LABEL.text().encode()


def tag(body: bytes, version: int = 4, flags: int = 0) -> bytes:
    head = bytes([version, 0, flags]) + syncsafe(len(body))
    return b"ID3" + head + body + (b"3DI" + head if flags & 0x10 else b"")


def frame(data: bytes, name: bytes = b"TXXX", version: int = 4, flags: int = 0) -> bytes:
    size = syncsafe(len(data)) if version == 4 else len(data).to_bytes(4, "big")
    return name + size + bytes([0, flags]) + data


TITLE = frame(b"\3hello", b"TIT2")


@pytest.fixture(params=["no tag", "2.3", "2.4", "ID3v1"])
def sound(request) -> bytes:
    options = {
        "no tag": ("-id3v2_version", "0"),
        "2.3": ("-id3v2_version", "3"),
        "2.4": ("-id3v2_version", "4"),
        "ID3v1": ("-write_id3v1", "1"),
    }
    return made("mp3", *SOUND, *options[request.param])


def test_the_label_is_there_and_every_packet_stays(sound, tmp_path):
    labelled = label(sound, LABEL)

    assert verify(labelled).label == LABEL
    assert label(labelled, LABEL) == labelled
    assert packets(labelled, tmp_path / "new.mp3") == packets(sound, tmp_path / "old.mp3")
    assert sound.endswith(labelled[-400:])


def test_ffprobe_reads_the_label_and_the_title(sound, tmp_path):
    found = tags(label(sound, LABEL), tmp_path / "new.mp3")

    assert f"TAG:AIGC={LABEL.text()}" in found
    assert ("TAG:title=hello" in found) == ("TAG:title=hello" in tags(sound, tmp_path / "old.mp3"))


def test_exiftool_reads_the_label_without_a_warning(sound, tmp_path):
    path = tmp_path / "made.mp3"
    path.write_bytes(label(sound, LABEL))
    found = run("exiftool", "-a", "-UserDefinedText", "-Warning", "-s3", path).decode()
    assert found.strip() == f"(AIGC) {LABEL.text()}"


def test_what_ffmpeg_writes_is_read(tmp_path):
    for version in ("3", "4"):
        data = made("mp3", *SOUND, "-id3v2_version", version, "-metadata", f"AIGC={LABEL.text()}")
        assert verify(data).label == LABEL


def test_padding_is_used_and_nothing_moves():
    before = tag(TITLE + bytes(600)) + FRAME
    after = label(before, LABEL)

    assert len(after) == len(before)
    assert after[10 : 10 + len(TITLE)] == TITLE


def test_a_label_in_any_form_of_frame_is_read():
    bodies = {
        "latin": tag(frame(b"\0AIGC\0" + VALUE)),
        "utf-8": tag(frame(b"\3AIGC\0" + VALUE + b"\0")),
        "utf-16": tag(frame(b"\1" + "AIGC".encode("utf-16") + b"\0\0" + LABEL.text().encode("utf-16"))),
        "utf-16-be": tag(frame(b"\2" + "AIGC\0".encode("utf-16-be") + LABEL.text().encode("utf-16-be"))),
        "2.3": tag(frame(b"\0AIGC\0" + VALUE, version=3), 3),
        "2.3 broken up": tag(
            unsynced(
                frame(b"\1" + "AIGC".encode("utf-16") + b"\0\0" + LABEL.text().encode("utf-16"), version=3)
            ),
            3,
            0x80,
        ),
        "packed": tag(frame(syncsafe(len(VALUE) + 6) + zlib.compress(b"\3AIGC\0" + VALUE), flags=0x09)),
        "2.3 packed": tag(frame(bytes(4) + zlib.compress(b"\0AIGC\0" + VALUE), version=3, flags=0x80), 3),
        "lengths as in 2.3": tag(frame(b"\3AIGC\0" + VALUE, version=3) + TITLE),
        "second tag": tag(TITLE) + tag(frame(b"\3AIGC\0" + VALUE)),
        "with a footer": tag(TITLE + frame(b"\3AIGC\0" + VALUE), flags=0x10),
    }
    for name, data in bodies.items():
        assert verify(data + FRAME).label == LABEL, name
        assert verify(label(data + FRAME, LABEL)).label == LABEL, name


def test_a_tag_at_the_end_is_read_and_its_label_gives_way():
    data = FRAME + tag(TITLE + frame(b"\3AIGC\0" + VALUE), flags=0x10) + b"TAG" + bytes(125)
    assert verify(data).label == LABEL
    after = label(data, LABEL)

    assert verify(after).label == LABEL
    assert after.count(b"AIGC") == 1
    assert after.startswith(b"ID3")
    assert after.endswith(tag(TITLE, flags=0x10) + b"TAG" + bytes(125))


def test_the_sum_in_an_extended_header_is_put_right():
    third = (10).to_bytes(4, "big") + b"\x80\0" + (40).to_bytes(4, "big") + bytes(4)
    after = label(tag(third + frame(b"\0hello", b"TIT2", 3) + bytes(40), 3, 0x40) + FRAME, LABEL)
    size = len(after) - len(FRAME) - 10
    body = after[10 : 10 + size]
    padding = int.from_bytes(body[6:10], "big")
    assert int.from_bytes(body[10:14], "big") == zlib.crc32(body[14 : size - padding])

    fourth = syncsafe(12) + b"\1\x20\5" + bytes(5)
    after = label(tag(fourth + TITLE + bytes(40), 4, 0x40) + FRAME, LABEL)
    body = after[10 : len(after) - len(FRAME)]
    assert body[7:12] == syncsafe(zlib.crc32(body[12:]), 5)


def test_a_tag_of_version_2_2_is_read_and_not_written_to():
    data = tag(b"TXX" + (len(VALUE) + 6).to_bytes(3, "big") + b"\0AIGC\0" + VALUE, 2) + FRAME
    assert (verify(data).verdict, verify(data).reasons) == (Verdict.NONCOMPLIANT, ("other-carrier",))
    with pytest.raises(LabelError, match="neither version"):
        label(data, LABEL)


def test_other_sound_behind_a_tag_is_not_taken_for_mp3():
    assert verify(tag(TITLE) + b"fLaC" + bytes(50)).verdict is Verdict.INCONCLUSIVE


def test_a_secret_frame_is_not_passed_over():
    assert verify(tag(frame(b"\0secret", flags=0x04)) + FRAME).reasons == ("encrypted",)


def test_a_file_cut_off_anywhere_is_never_said_to_hold_none():
    whole = label(made("mp3", *SOUND, "-id3v2_version", "4"), LABEL)
    for size in [*range(4, 900), *range(900, len(whole), 997), len(whole) - 1]:
        assert verify(whole[:size]).verdict is Verdict.INCONCLUSIVE, size


@given(st.binary(max_size=300))
def test_breaking_up_and_back_is_the_identity(data):
    assert plain(unsynced(data)) == data
    assert b"\xff\xe0" not in unsynced(data)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_spoilt_file_is_read_without_a_crash_and_never_damaged(data):
    whole = bytearray(tag(TITLE + frame(b"\3AIGC\0" + VALUE) + bytes(30)) + FRAME)
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    read(bytes(whole))
    try:
        labelled = label(bytes(whole), LABEL)
    except LabelError:
        return
    assert verify(labelled).label == LABEL
